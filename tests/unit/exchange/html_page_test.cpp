// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/exchange/html_page.h"
#include "tests/support/file_in_folder.h"
#include "tests/support/shared_files.h"
#include "tests/support/test_program.h"

#include <QRegularExpression>
#include <QTest>

namespace html_page_test {

using namespace galley;
using namespace Qt::StringLiterals;

namespace {

QString pageOf(const QByteArray& members, const HtmlPageOptions& options = {})
{
    const auto article = Article::read("{\"$type\": \"site.standard.document\", " + members + "}");
    if (!article)
        qFatal("%s", qPrintable(article.error().sentence));
    return QString::fromUtf8(toHtmlPage(
        *article,
        [](const QString& target) {
            return target == u"a b.gif" ? QByteArray("GIF89a and more") : QByteArray();
        },
        options));
}

// From the opening tag of an element to its end.
QString element(const QString& page, const QString& name)
{
    const QRegularExpression shape(u"<%1[ >].*?</%1>"_s.arg(name),
                                   QRegularExpression::DotMatchesEverythingOption);
    return shape.match(page).captured();
}

} // namespace

// The article as one page for a browser.
class HtmlPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void commentsAreLeftOut();
    void eachBlockHasItsDirection();
    void theCaseFromRightToLeftHasItsDirections();
    void saysItsLanguage_data();
    void saysItsLanguage();
    void setsPunctuationWhereThePageDoes();
    void aPictureKeepsItsTitle();
    void aPictureOnTheWebIsALinkToIt();
    void aDateWithoutATimeIsThatDay();
};

void HtmlPageTest::commentsAreLeftOut()
{
    const QString page =
        pageOf(R"("textContent": "a<!-- secret -->\n\n<!-- secret\n\nsecret -->\n\nb")");

    QVERIFY(!page.contains(u"secret"));
    QVERIFY(page.contains(u">b</p>"));
}

void HtmlPageTest::eachBlockHasItsDirection()
{
    const QString page = pageOf("\"title\": \"א\", \"description\": \"ב\", \"tags\": [\"ג\"], "
                                "\"publishedAt\": \"2026-01-02T03:04:05.000Z\", "
                                "\"textContent\": \"# א\\n\\n- ב\\n\\n> ג\\n\"");

    static const QRegularExpression block(
        u"<(p|h[1-6]|ul|ol|li|blockquote|pre|table|td|th)\\b[^>]*>"_s);
    int count = 0;
    for (auto matches = block.globalMatch(page); matches.hasNext(); ++count) {
        const QString tag = matches.next().captured();
        QVERIFY2(tag.contains(u" dir="), qPrintable(tag));
    }
    QCOMPARE(count, 10);
}

void HtmlPageTest::theCaseFromRightToLeftHasItsDirections()
{
    GALLEY_NEEDS_SHARED("cases/files/rtl-html-export.json");
    const auto article =
        Article::read(tests::contentOf(tests::sharedPath(u"cases/files/rtl-html-export.json"_s)));
    QVERIFY(article);

    const QString page = QString::fromUtf8(toHtmlPage(*article, {}));

    QVERIFY(page.contains(u"<html lang=\"he\">"));
    QVERIFY(page.contains(u"<ul dir=\"rtl\">"));
    QVERIFY(page.contains(u"<ol dir=\"rtl\">"));
    QVERIFY(page.contains(u"<blockquote dir=\"rtl\">"));
    QVERIFY(page.contains(u"<table dir=\"rtl\">"));
}

void HtmlPageTest::saysItsLanguage_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<QString>("begin");

    const auto row = [](const char* name, const QByteArray& members, const QString& begin) {
        QTest::newRow(name) << members << begin;
    };
    row("a list", R"("langs": ["fr-CA", "en"], "textContent": "a")", u"<html lang=\"fr-CA\">"_s);
    row("a text", R"("language": "de", "textContent": "a")", u"<html lang=\"de\">"_s);
    row("none that is one", R"("lang": "so far", "textContent": "1")", u"<html>"_s);
    row("by its letters", "\"textContent\": \"Καλημέρα Ελλάδα and 3 words\"",
        u"<html lang=\"el\">"_s);
    row("Japanese has letters of Chinese", "\"textContent\": \"日本国憲法の\"",
        u"<html lang=\"ja\">"_s);
    row("that of whoever exports", R"("textContent": "Some words")", u"<html lang=\"de-AT\">"_s);
    row("not that of whoever exports", "\"textContent\": \"Слово\"", u"<html>"_s);
}

void HtmlPageTest::saysItsLanguage()
{
    QFETCH(QByteArray, members);
    QFETCH(QString, begin);
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Austria));

    const QString page = pageOf(members);

    QLocale::setDefault(before);
    QVERIFY2(page.contains(begin), qPrintable(page.left(100)));
}

void HtmlPageTest::setsPunctuationWhereThePageDoes()
{
    const QByteArray members = R"("textContent": "\"a\" -- b")";

    QVERIFY(pageOf(members).contains(u">&quot;a&quot; -- b</p>"));
    QVERIFY(pageOf(members, {{}, true}).contains(u">“a” – b</p>"));
}

void HtmlPageTest::aPictureKeepsItsTitle()
{
    const QString page = pageOf(R"~("textContent": "![A](<a b.gif> \"B & \\\"c\\\"\")")~");

    QVERIFY2(page.contains(u"alt=\"A\" title=\"B &amp; &quot;c&quot;\">"), qPrintable(page));
}

void HtmlPageTest::aPictureOnTheWebIsALinkToIt()
{
    const QString page = pageOf(
        R"~("textContent": "![A](https://a.org/b?c&d)\n\n[e ![F](http://a.org/f) g](h)\n\n![I](i.png)")~");

    QVERIFY(page.contains(u"<p dir=\"auto\"><a class=\"absent\" href=\"https://a.org/b?c&amp;d\">"
                          "Picture not included: A</a></p>"));
    QVERIFY(
        page.contains(u"<a href=\"h\">e <span class=\"absent\">Picture not included: F</span> g"
                      "</a> <a class=\"absent\" href=\"http://a.org/f\">http://a.org/f</a></p>"));
    QVERIFY(page.contains(
        u"<p dir=\"auto\"><span class=\"absent\">Picture not included: I</span></p>"));
}

void HtmlPageTest::aDateWithoutATimeIsThatDay()
{
    const QString page = pageOf(R"("publishedAt": "2022-06-05T00:00:00.000Z")");

    QVERIFY2(element(page, u"time"_s).startsWith(u"<time datetime=\"2022-06-05\">"),
             qPrintable(element(page, u"time"_s)));
}

} // namespace html_page_test

GALLEY_APPLESS_TEST(html_page_test::HtmlPageTest)
#include "html_page_test.moc"
