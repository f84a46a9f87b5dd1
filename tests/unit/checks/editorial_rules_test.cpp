// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/checks/editorial_rules.h"

#include "app/checks/address_rules.h"
#include "app/checks/article_check.h"
#include "tests/support/file_in_folder.h"
#include "tests/support/test_program.h"

#include <galley_places.h>

#include <QDirIterator>
#include <QTest>

namespace editorial_rules_test {

using namespace galley;
using namespace galley::tests;
using namespace Qt::StringLiterals;

namespace {

const QString golden = QStringLiteral(GALLEY_SOURCE_DIR "/tests/golden/checks");

Manuscript manuscriptOf(const Article& article, const QString& path = {})
{
    return galley::manuscriptOf(article, BlobStore(path),
                                path.isEmpty() ? QString() : QFileInfo(path).path(),
                                QDateTime({2026, 6, 1}, {12, 0}, Qt::UTC));
}

Article articleOf(const QByteArray& json)
{
    auto article = Article::read(json);
    if (!article)
        qFatal("%s", qPrintable(article.error().sentence));
    return *std::move(article);
}

Article withText(const QString& text)
{
    Article article = articleOf(R"({"$type": "site.standard.document"})");
    article.applyText(differenceBetween({}, text));
    return article;
}

QList<Finding> ofRule(const QList<Finding>& findings, const QString& rule)
{
    QList<Finding> chosen;
    for (const Finding& finding : findings) {
        if (finding.rule == rule)
            chosen << finding;
    }
    return chosen;
}

QByteArray asLines(const QList<Finding>& findings)
{
    static const QStringList severities{u"error"_s, u"warning"_s, u"hint"_s};
    QString lines;
    for (const Finding& finding : findings) {
        lines += u"%1:%2: %3: %4"_s.arg(finding.place.file.line)
                     .arg(finding.place.file.column)
                     .arg(severities[static_cast<int>(finding.severity)], finding.sentence);
        lines += finding.fix ? u" {"_s + finding.fix->name + u"}\n"_s : u"\n"_s;
    }
    return lines.toUtf8();
}

void apply(const Fix& fix, Article& article)
{
    if (fix.body)
        QVERIFY(article.setBodyState(Article::bodyStateOf(*fix.body)));
    if (!fix.text.isEmpty())
        article.applyText(fix.text);
    for (const auto& [field, state] : fix.fields)
        article.setState(field, state);
}

} // namespace

// What an editor would remark on. Each rule has a folder in tests/golden/checks; in it are folders
// with a record and the findings of that rule alone, told as
//   LINE:COLUMN: SEVERITY: SENTENCE {FIX}
class EditorialRulesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatAnEditorWould_data();
    void tellsWhatAnEditorWould();
    void aFixMendsWhatItWasOfferedFor_data() { tellsWhatAnEditorWould_data(); }
    void aFixMendsWhatItWasOfferedFor();
    void eachRuleIsShownByWhatItFindsAndWhatNot();
    void theManualNamesEachRule();
    void aRuleCanBeTurnedOff();
    void theRangeIsWhatIsMeant_data();
    void theRangeIsWhatIsMeant();
    void aFixChangesWhatIsMeantAlone_data();
    void aFixChangesWhatIsMeantAlone();
    void whatStandsBehindManySuchInCodeIsToldAtItsPlace();
    void aZonelessDateIsToldOnce();
    void theAddressIsSiteAndPath();
    void aTextWithoutEndOfFaultsIsToldInPart_data();
    void aTextWithoutEndOfFaultsIsToldInPart();
    void aRuleHidesNothingOfAnother_data();
    void aRuleHidesNothingOfAnother();
    void unsavedEditsAreChecked();
};

void EditorialRulesTest::tellsWhatAnEditorWould_data()
{
    QTest::addColumn<QString>("path");
    QDirIterator files(golden, {u"record.json"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        QTest::newRow(qPrintable(path.mid(golden.size() + 1))) << path;
    }
}

void EditorialRulesTest::tellsWhatAnEditorWould()
{
    QFETCH(QString, path);
    const QFileInfo file(path);
    const QString rule = file.dir().path().mid(golden.size() + 1).section(u'/', 0, 0);

    const QByteArray lines =
        asLines(ofRule(findingsIn(manuscriptOf(articleOf(contentOf(path)), path)), rule));

    const QString expected = file.dir().filePath(u"issues.txt"_s);
    if (qEnvironmentVariableIsSet("GALLEY_WRITE_GOLDEN"))
        writtenFile(expected, lines);
    QVERIFY2(QFileInfo::exists(expected), qPrintable(expected));
    QCOMPARE(QString::fromUtf8(lines), QString::fromUtf8(contentOf(expected)));
}

void EditorialRulesTest::aFixMendsWhatItWasOfferedFor()
{
    QFETCH(QString, path);
    const Article before = articleOf(contentOf(path));
    const QList<Finding> all = findingsIn(manuscriptOf(before, path));

    for (const Finding& finding : all) {
        if (!finding.fix)
            continue;
        Article article = before;
        apply(*finding.fix, article);
        QVERIFY2(article.isModified(), qPrintable(finding.sentence));
        const QList<Finding> left = findingsIn(manuscriptOf(articleOf(article.toJson()), path));
        QVERIFY2(ofRule(left, finding.rule).size() < ofRule(all, finding.rule).size(),
                 qPrintable(finding.sentence));
    }
}

void EditorialRulesTest::eachRuleIsShownByWhatItFindsAndWhatNot()
{
    QStringList names;
    for (const EditorialRule& rule : editorialRules()) {
        QVERIFY(!rule.description.isEmpty());
        names << rule.name;
        QStringList kinds;
        QDirIterator files(golden + u'/' + rule.name, {u"issues.txt"_s}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext())
            kinds << (contentOf(files.next()).isEmpty() ? u"fine"_s : u"amiss"_s);
        QVERIFY2(kinds.contains(u"fine"_s) && kinds.contains(u"amiss"_s), qPrintable(rule.name));
    }
    QStringList folders = QDir(golden).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    names.sort();
    QCOMPARE(folders, names);
}

void EditorialRulesTest::theManualNamesEachRule()
{
    const QByteArray manual = contentOf(QStringLiteral(GALLEY_SOURCE_DIR "/packaging/galley.1"));
    for (const EditorialRule& rule : editorialRules())
        QVERIFY2(manual.contains(".It Sy " + rule.name.toLatin1() + '\n'), qPrintable(rule.name));
}

void EditorialRulesTest::aRuleCanBeTurnedOff()
{
    const Manuscript manuscript = manuscriptOf(withText(u"the the"_s));

    QCOMPARE(ofRule(editorialFindings(manuscript), u"doubled-word"_s).size(), 1);
    const QList<Finding> without = editorialFindings(manuscript, {u"doubled-word"_s});
    QCOMPARE(ofRule(without, u"doubled-word"_s).size(), 0);
    QCOMPARE(ofRule(without, u"no-cover"_s).size(), 1);
}

void EditorialRulesTest::theRangeIsWhatIsMeant_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("meant");
    const auto row = [](const char* name, const QString& text, const QString& rule,
                        const QString& meant) { QTest::newRow(name) << text << rule << meant; };

    row("a word in a later block", u"One.\n\nTwo 😀 *and* so then then three."_s, u"doubled-word"_s,
        u"then then"_s);
    row("a word at a line's end", u"> Paris in the\n> the spring"_s, u"doubled-word"_s,
        u"the\n> the"_s);
    row("not in code before it", u"`the the` and the the"_s, u"doubled-word"_s, u"the the"_s);
    row("a word whose second is emphasised", u"the *the* end"_s, u"doubled-word"_s, u"the *the"_s);
    row("a word behind the same in a picture's words", u"![aa aa](b) and c&nbsp;dd dd"_s,
        u"doubled-word"_s, u"dd dd"_s);
    row("a link whose address stands elsewhere", u"javascript:a [b][c]\n\n[c]: javascript:a\n"_s,
        u"link-target"_s, u"[b][c]"_s);
    row("the second of two links", u"[a](b) and [](c)"_s, u"link-text"_s, u"[]"_s);
    row("a picture between others", u"![a](b) ![](c.png) ![d](e)"_s, u"alt-text"_s,
        u"![](c.png)"_s);
    row("a reference in a list", u"- one\n- [two][nowhere]\n"_s, u"undefined-reference"_s,
        u"][nowhere]"_s);
    row("a heading", u"Text\r\n\r\n###\r\n"_s, u"cut-off"_s, u"###\r\n"_s);
}

void EditorialRulesTest::theRangeIsWhatIsMeant()
{
    QFETCH(QString, text);
    QFETCH(QString, rule);

    const QList<Finding> findings = ofRule(editorialFindings(manuscriptOf(withText(text))), rule);

    QCOMPARE(findings.size(), 1);
    const TextRange range = findings[0].place.text.value_or(TextRange());
    QTEST(text.mid(range.start, range.length), "meant");
    QCOMPARE(findings[0].place.field, Field::Text);
}

void EditorialRulesTest::aFixChangesWhatIsMeantAlone_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("mended");
    const auto row = [](const char* name, const QString& text, const QString& rule,
                        const QString& mended) { QTest::newRow(name) << text << rule << mended; };

    row("the end of the text stays", u"One.\n\n##\n"_s, u"cut-off"_s, u"One.\n"_s);
    row("a text that ends without a line end", u"One.\r\n\r\n##"_s, u"cut-off"_s, u"One."_s);
    row("a text of nothing else", u"##\n"_s, u"cut-off"_s, u"\n"_s);
    row("a heading before others", u"One.\n\n##\n\nTwo.\n"_s, u"empty-heading"_s,
        u"One.\n\nTwo.\n"_s);
    row("a level", u"# A\n\n### B ###\n"_s, u"skipped-level"_s, u"# A\n\n## B ###\n"_s);
    row("a second title", u"# A\n\n # B\n"_s, u"second-title"_s, u"# A\n\n ## B\n"_s);
}

void EditorialRulesTest::aFixChangesWhatIsMeantAlone()
{
    QFETCH(QString, text);
    QFETCH(QString, rule);
    Article article = withText(text);

    const QList<Finding> findings = ofRule(editorialFindings(manuscriptOf(article)), rule);

    QCOMPARE(findings.size(), 1);
    QVERIFY(findings[0].fix);
    apply(*findings[0].fix, article);
    QTEST(article.text().toString(), "mended");
}

void EditorialRulesTest::whatStandsBehindManySuchInCodeIsToldAtItsPlace()
{
    const QString text = u"`[](a)` "_s.repeated(120'000) + u"[](b)"_s;

    const QList<Finding> findings =
        ofRule(editorialFindings(manuscriptOf(withText(text))), u"link-text"_s);

    QCOMPARE(findings.size(), 1);
    QCOMPARE(findings[0].place.text, (TextRange{text.size() - 5, 2}));
}

void EditorialRulesTest::aZonelessDateIsToldOnce()
{
    const Article article =
        articleOf("{\"$type\": \"site.standard.document\", \"site\": \"https://example.org\","
                  "\"title\": \"T\", \"publishedAt\": \"2026-03-01\"}");
    const QSet<QString> silent{u"date-zone"_s};
    const auto& catalog = lexicon::Catalog::shipped();

    const QList<Finding> findings = findingsIn(manuscriptOf(article), catalog);
    QCOMPARE(ofRule(findings, u"date-zone"_s).size(), 1);
    QCOMPARE(ofRule(findings, u"datetime"_s).size(), 0);
    QCOMPARE(ofRule(findingsIn(manuscriptOf(article), catalog, silent), u"datetime"_s).size(), 1);
}

void EditorialRulesTest::theAddressIsSiteAndPath()
{
    const auto address = [](const QByteArray& site, const QByteArray& path) {
        return canonicalAddress(articleOf("{\"$type\": \"site.standard.document\", \"site\": \""
                                          + site + "\", \"path\": \"" + path + "\"}"));
    };

    QCOMPARE(address("https://a.org", "/b/"), u"https://a.org/b/"_s);
    QCOMPARE(address("https://a.org/x/", "b"), u"https://a.org/x/b"_s);
    QCOMPARE(address("at://did:plc:a/b/c", "/b"), std::nullopt);
    QCOMPARE(address("https://a.org", ""), std::nullopt);
}

void EditorialRulesTest::aTextWithoutEndOfFaultsIsToldInPart_data()
{
    QTest::addColumn<QString>("part");

    QTest::newRow("words") << u"the the "_s;
    QTest::newRow("pictures") << u"![](a) "_s;
    QTest::newRow("references") << u"[a][b] "_s;
    QTest::newRow("escaped references") << u"\\[a\\]\\[b\\] "_s;
    QTest::newRow("links with spaces") << u"[a](/b c) "_s;
    QTest::newRow("headings") << u"#\n#### x\n# y\n"_s;
    QTest::newRow("links that are not found among code") << u"`[](a)` [<b>](a) "_s;
    QTest::newRow("words with markup between") << u"the *the* . "_s;
}

void EditorialRulesTest::aTextWithoutEndOfFaultsIsToldInPart()
{
    QFETCH(QString, part);
    constexpr int times = 20'000;

    const QList<Finding> findings = editorialFindings(manuscriptOf(withText(part.repeated(times))));

    QVERIFY(findings.size() <= 3 * (FindingList::maximumOfRule + 1) + 10);
}

void EditorialRulesTest::aRuleHidesNothingOfAnother_data()
{
    QTest::addColumn<QSet<QString>>("turnedOff");

    QTest::newRow("by what it tells") << QSet<QString>();
    QTest::newRow("by what is turned off") << QSet<QString>{u"link-text"_s};
}

void EditorialRulesTest::aRuleHidesNothingOfAnother()
{
    QFETCH(QSet<QString>, turnedOff);
    const QString text =
        u"[](https://example.org) "_s.repeated(150) + u"[empty]()\n\n# a\n\n# b\n"_s;

    const QList<Finding> findings = editorialFindings(manuscriptOf(withText(text)), turnedOff);

    QCOMPARE(ofRule(findings, u"link-target"_s).size(), 1);
    QCOMPARE(ofRule(findings, u"second-title"_s).size(), 1);
    QCOMPARE(ofRule(findings, u"link-text"_s).size(),
             turnedOff.isEmpty() ? FindingList::maximumOfRule : 0);
}

void EditorialRulesTest::unsavedEditsAreChecked()
{
    Article article = articleOf("{\"$type\": \"site.standard.document\",\n\"textContent\": \"ü"
                                "\\n\\n\\u0041 x\"}");
    article.applyText({{{6, {}, u" x"_s}}});

    const QList<Finding> findings = ofRule(findingsIn(manuscriptOf(article)), u"doubled-word"_s);

    QCOMPARE(findings.size(), 0); // a letter is no word
    article.applyText({{{6, {}, u" word word"_s}}});
    const QList<Finding> doubled = ofRule(findingsIn(manuscriptOf(article)), u"doubled-word"_s);
    QCOMPARE(doubled.size(), 1);
    QCOMPARE(doubled[0].place.pointer, u"/textContent"_s);
    QCOMPARE(doubled[0].place.file, (TextPlace{2, 31}));
}

} // namespace editorial_rules_test

GALLEY_GUILESS_TEST(editorial_rules_test::EditorialRulesTest)
#include "editorial_rules_test.moc"
