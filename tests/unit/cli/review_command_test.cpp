// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/cli/review_command.h"

#include "tests/support/captured_terminal.h"
#include "tests/support/file_in_folder.h"
#include "tests/support/test_program.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

namespace review_command_test {

using namespace galley::tests;

// galley review: remarks on an article, from a terminal.
class ReviewCommandTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder.emplace();
        m_article = file(u"essay.json"_qs, m_text);
    }
    void aChangedCopyBecomesSuggestions();
    void importingOnceMoreAddsNothing();
    void importsInEitherOrderGiveTheSameFiles();
    void nothingTouchesTheArticleUntilAccepted();
    void acceptChangesTheArticleAndKeepsAVersion();
    void whatIsLeftIsSaidWithItsReason();
    void rejectDecidesAndLeavesTheArticle();
    void aDecisionIsNotBroughtBackByTheSamePackage();
    void aCommentNeedsToKnowWhichOfEqualWords();
    void openMustFixesAreANoForStatus();
    void onlyItsAuthorWithdrawsARemark();
    void twoOfOneNameAreToldApart();
    void aReviewGoesToAnotherMachineAndBack();
    void aPackageIsNeverWrittenOverTheArticle();
    void aFolderUnderTheFormerNameIsSaid();
    void aDecisionThatCannotBeKeptIsNotMade();
    void aCopyOfSomethingElseAsksForItsBase();
    void aCopyWithoutANameIsRefused();
    void webAnnotationsHaveSelectorsInCodePoints();
    void reportsSayWhatWasSaid_data();
    void reportsSayWhatWasSaid();
    void whatAStrangerWroteSteersNoTerminal();

private:
    QString file(const QString& name, const QString& text) const
    {
        const QJsonObject record{{u"$type"_qs, u"site.standard.document"_qs},
                                 {u"site"_qs, u"https://example.com"_qs},
                                 {u"title"_qs, u"Rain"_qs},
                                 {u"textContent"_qs, text}};
        return writtenFile(m_folder->filePath(name), QJsonDocument(record).toJson());
    }
    Answer review(const QStringList& arguments) const
    {
        return answerTo(QStringList{u"review"_qs} + arguments);
    }
    Answer import(const QString& who, const QString& text) const
    {
        return review({u"import"_qs, m_article, file(who + u".json"_qs, text), u"--as"_qs, who});
    }
    QJsonArray remarks() const
    {
        const Answer answer = review({m_article, u"--format"_qs, u"json"_qs});
        return QJsonDocument::fromJson(answer.output).object().value(u"remarks").toArray();
    }
    QJsonObject remarkBy(const QString& who) const
    {
        for (const QJsonValue& remark : remarks()) {
            if (remark.toObject().value(u"by") == who)
                return remark.toObject();
        }
        return {};
    }
    QString text() const
    {
        return QJsonDocument::fromJson(contentOf(m_article))
            .object()
            .value(u"textContent")
            .toString();
    }
    QMap<QString, QByteArray> reviewFiles() const
    {
        QMap<QString, QByteArray> files;
        const QDir folder(m_folder->filePath(u"essay.galley/review"_qs));
        for (const QString& name : folder.entryList(QDir::Files))
            files.insert(name, contentOf(folder.filePath(name)));
        return files;
    }

    const QString m_text = u"The old mill stands by the slow river."_qs;
    std::optional<QTemporaryDir> m_folder;
    QString m_article;
};

void ReviewCommandTest::aChangedCopyBecomesSuggestions()
{
    QCOMPARE(import(u"Ada"_qs, u"The old tower stands by the slow river."_qs).code, 0);
    const QJsonObject remark = remarkBy(u"Ada"_qs);
    QCOMPARE(remark.value(u"kind"), u"replace"_qs);
    QCOMPARE(remark.value(u"state"), u"in-place"_qs);
    QCOMPARE(remark.value(u"quote"), u"mill"_qs);
    QCOMPARE(remark.value(u"body"), u"tower"_qs);
    QCOMPARE(remark.value(u"start").toInt(), 8);
    QCOMPARE(remark.value(u"end").toInt(), 12);
}

void ReviewCommandTest::importingOnceMoreAddsNothing()
{
    import(u"Ada"_qs, u"The old tower stands by the slow river."_qs);
    const auto files = reviewFiles();
    import(u"Ada"_qs, u"The old tower stands by the slow river."_qs);
    QCOMPARE(reviewFiles(), files);
    QCOMPARE(remarks().size(), 1);
}

void ReviewCommandTest::importsInEitherOrderGiveTheSameFiles()
{
    const QString first = u"The old tower stands by the slow river."_qs;
    const QString second = u"The old mill stands by the fast river."_qs;
    import(u"Ada"_qs, first);
    import(u"Ben"_qs, second);
    const auto files = reviewFiles();
    init();
    import(u"Ben"_qs, second);
    import(u"Ada"_qs, first);
    QCOMPARE(reviewFiles(), files);
}

void ReviewCommandTest::nothingTouchesTheArticleUntilAccepted()
{
    const QByteArray before = contentOf(m_article);
    import(u"Ada"_qs, u"The old tower stands by the slow river."_qs);
    review(
        {u"comment"_qs, m_article, u"--as"_qs, u"Ben"_qs, u"--on"_qs, u"river"_qs, u"Which?"_qs});
    const QString id = remarkBy(u"Ada"_qs).value(u"id").toString();
    review({u"reply"_qs, m_article, id, u"--as"_qs, u"Ben"_qs, u"Yes."_qs});
    review({u"reject"_qs, m_article, id});
    QCOMPARE(contentOf(m_article), before);
}

void ReviewCommandTest::acceptChangesTheArticleAndKeepsAVersion()
{
    import(u"Ada"_qs, u"The old tower stands by the slow river."_qs);
    QCOMPARE(review({u"accept"_qs, m_article, u"--all"_qs}).code, 0);
    QCOMPARE(text(), u"The old tower stands by the slow river."_qs);
    QCOMPARE(remarkBy(u"Ada"_qs).value(u"state"), u"accepted"_qs);
    const Answer versions = answerTo({u"versions"_qs, m_article});
    QCOMPARE(versions.output.count('\n'), 2);
}

void ReviewCommandTest::whatIsLeftIsSaidWithItsReason()
{
    import(u"Ada"_qs, u"The old tower stands by the slow river."_qs);
    import(u"Ben"_qs, u"The old barn leans by the slow river."_qs);
    const Answer answer = review({u"accept"_qs, m_article, u"--all"_qs});
    QCOMPARE(answer.code, 1);
    QCOMPARE(text(), m_text);
    const QString id = remarkBy(u"Ada"_qs).value(u"id").toString();
    QVERIFY2(answer.errors.contains(id + u": It meets another suggestion"_qs),
             qPrintable(answer.errors));
    QCOMPARE(remarkBy(u"Ada"_qs).value(u"meets").toArray().size(), 1);
    // By its id one is chosen.
    QCOMPARE(review({u"accept"_qs, m_article, id.first(6)}).code, 0);
    QCOMPARE(text(), u"The old tower stands by the slow river."_qs);
}

void ReviewCommandTest::rejectDecidesAndLeavesTheArticle()
{
    import(u"Ada"_qs, u"The old tower stands by the slow river."_qs);
    QCOMPARE(review({u"reject"_qs, m_article, u"--by"_qs, u"Ada"_qs}).code, 0);
    QCOMPARE(remarkBy(u"Ada"_qs).value(u"state"), u"rejected"_qs);
    QCOMPARE(text(), m_text);
    const QString id = remarkBy(u"Ada"_qs).value(u"id").toString();
    QCOMPARE(review({u"accept"_qs, m_article, id}).code, 1);
    QCOMPARE(review({u"reopen"_qs, m_article, id}).code, 0);
    QCOMPARE(remarkBy(u"Ada"_qs).value(u"state"), u"in-place"_qs);
}

void ReviewCommandTest::aDecisionIsNotBroughtBackByTheSamePackage()
{
    import(u"Ada"_qs, u"The old tower stands by the slow river."_qs);
    const QString package = m_folder->filePath(u"first.galley-review"_qs);
    QCOMPARE(review({u"pack"_qs, m_article, u"-o"_qs, package}).code, 0);
    review({u"reject"_qs, m_article, u"--all"_qs});
    QCOMPARE(review({u"import"_qs, m_article, package}).code, 0);
    QCOMPARE(remarkBy(u"Ada"_qs).value(u"state"), u"rejected"_qs);
}

void ReviewCommandTest::aCommentNeedsToKnowWhichOfEqualWords()
{
    const auto comment = [&](const QString& words) {
        return review(
            {u"comment"_qs, m_article, u"--as"_qs, u"Ben"_qs, u"--on"_qs, words, u"Hm."_qs});
    };
    QCOMPARE(comment(u"o"_qs).code, 2);
    QCOMPARE(comment(u"nowhere"_qs).code, 2);
    QCOMPARE(comment(u"th#2"_qs).code, 2); // stands there once
    QCOMPARE(comment(u"o#2"_qs).code, 0);
    QCOMPARE(remarkBy(u"Ben"_qs).value(u"start").toInt(), m_text.indexOf(u'o', 5));
}

void ReviewCommandTest::openMustFixesAreANoForStatus()
{
    const Answer made = review({u"comment"_qs, m_article, u"--as"_qs, u"Ben"_qs, u"--must-fix"_qs,
                                u"--on"_qs, u"river"_qs, u"Which?"_qs});
    QCOMPARE(made.code, 0);
    QCOMPARE(review({u"status"_qs, m_article}).code, 0);
    QCOMPARE(review({u"status"_qs, m_article, u"--strict"_qs}).code, 1);
    QCOMPARE(review({u"resolve"_qs, m_article, QString::fromLatin1(made.output.trimmed())}).code,
             0);
    QCOMPARE(review({u"status"_qs, m_article, u"--strict"_qs}).code, 0);
}

void ReviewCommandTest::onlyItsAuthorWithdrawsARemark()
{
    import(u"Ada"_qs, u"The old tower stands by the slow river."_qs);
    const QString id = remarkBy(u"Ada"_qs).value(u"id").toString();
    QCOMPARE(review({u"withdraw"_qs, m_article, id, u"--as"_qs, u"Ben"_qs}).code, 1);
    QCOMPARE(remarkBy(u"Ada"_qs).value(u"state"), u"in-place"_qs);
    QCOMPARE(review({u"withdraw"_qs, m_article, id, u"--as"_qs, u"Ada"_qs}).code, 0);
    QCOMPARE(remarkBy(u"Ada"_qs).value(u"state"), u"withdrawn"_qs);
}

void ReviewCommandTest::twoOfOneNameAreToldApart()
{
    // Another Sam, on whose machine the document had another UUID.
    QDir(m_folder->path()).mkdir(u"other"_qs);
    const QString other = file(u"other/essay.json"_qs, m_text + u' ');
    review({u"comment"_qs, other, u"--as"_qs, u"Sam"_qs, u"--on"_qs, u"river"_qs, u"Hm."_qs});
    import(u"Sam"_qs, u"The old tower stands by the slow river."_qs);
    QCOMPARE(review({u"import"_qs, m_article, m_folder->filePath(u"other/essay.galley"_qs)}).code,
             0);

    const Answer list = review({m_article, u"--format"_qs, u"json"_qs});
    const QJsonArray people =
        QJsonDocument::fromJson(list.output).object().value(u"people").toArray();
    QCOMPARE(people.size(), 2);
    QVERIFY(people.at(0).toObject().value(u"letter") != people.at(1).toObject().value(u"letter"));

    const Answer ambiguous = review({u"accept"_qs, m_article, u"--by"_qs, u"Sam"_qs});
    QCOMPARE(ambiguous.code, 2);
    QCOMPARE(text(), m_text);
    for (const QJsonValue& person : people)
        QVERIFY(ambiguous.errors.contains(person.toObject().value(u"id").toString()));
    for (const QJsonValue& person : people)
        QCOMPARE(
            review({u"accept"_qs, m_article, u"--by"_qs, person.toObject().value(u"id").toString()})
                .code,
            0);
    QCOMPARE(text(), u"The old tower stands by the slow river."_qs);
}

void ReviewCommandTest::aReviewGoesToAnotherMachineAndBack()
{
    import(u"Ada"_qs, u"The old tower stands by the slow river."_qs);
    const QString package = m_folder->filePath(u"out.galley-review"_qs);
    QCOMPARE(review({u"pack"_qs, m_article, u"--as"_qs, u"Ada"_qs, u"-o"_qs, package}).code, 0);

    QDir(m_folder->path()).mkdir(u"other"_qs);
    const QString other = file(u"other/essay.json"_qs, m_text);
    QCOMPARE(review({u"import"_qs, other, package}).code, 0);
    QCOMPARE(review({other, u"--format"_qs, u"json"_qs}).output,
             review({m_article, u"--format"_qs, u"json"_qs}).output);
    const QByteArray first = contentOf(package);
    const QString again = m_folder->filePath(u"again.galley-review"_qs);
    QCOMPARE(review({u"pack"_qs, m_article, u"-o"_qs, again}).code, 0);
    QCOMPARE(contentOf(again), first);
}

void ReviewCommandTest::aPackageIsNeverWrittenOverTheArticle()
{
    const QByteArray before = contentOf(m_article);
    import(u"Ada"_qs, u"The old tower stands by the slow river."_qs);
    const QString beside = m_folder->filePath(u"essay.galley/about.json"_qs);
    for (const QString& path : {m_article, beside}) {
        QCOMPARE(review({u"pack"_qs, m_article, u"-o"_qs, path}).code, 2);
        QVERIFY(!contentOf(path).startsWith("PK"));
    }
    QCOMPARE(contentOf(m_article), before);
}

void ReviewCommandTest::aFolderUnderTheFormerNameIsSaid()
{
    import(u"Ada"_qs, u"The old tower stands by the slow river."_qs);
    const QString renamed = m_folder->filePath(u"final.json"_qs);
    QVERIFY(QFile::rename(m_article, renamed));
    const Answer list = review({renamed});
    QVERIFY2(list.errors.contains(u"essay.galley"), qPrintable(list.errors));
    QCOMPARE(review({u"import"_qs, renamed, m_folder->filePath(u"essay.galley"_qs)}).code, 0);
    m_article = renamed;
    QCOMPARE(remarkBy(u"Ada"_qs).value(u"state"), u"in-place"_qs);
    QVERIFY(review({renamed}).errors.isEmpty());
}

void ReviewCommandTest::aDecisionThatCannotBeKeptIsNotMade()
{
    import(u"Ada"_qs, u"The old tower stands by the quiet river."_qs);
    const QString id = remarkBy(u"Ada"_qs).value(u"id").toString();
    review({u"accept"_qs, m_article, id});
    const QString accepted = text();
    const auto files = reviewFiles();
    for (auto file = files.cbegin(); file != files.cend(); ++file) {
        if (!file->contains("Ada")) // hers who decided
            writtenFile(m_folder->filePath(u"essay.galley/review/"_qs + file.key()), "{");
    }
    QCOMPARE(review({u"accept"_qs, m_article, u"--all"_qs}).code, 2);
    QCOMPARE(text(), accepted);
}

void ReviewCommandTest::aCopyOfSomethingElseAsksForItsBase()
{
    const Answer answer =
        import(u"Ada"_qs, u"Quite another piece, about bread, soup and whatever else there is."_qs);
    QCOMPARE(answer.code, 2);
    QVERIFY2(answer.errors.contains(u"--base"), qPrintable(answer.errors));
    QVERIFY(remarks().isEmpty());
}

void ReviewCommandTest::aCopyWithoutANameIsRefused()
{
    const QString copy = file(u"copy.json"_qs, u"The old tower stands."_qs);
    const Answer answer = review({u"import"_qs, m_article, copy});
    QCOMPARE(answer.code, 2);
    QVERIFY(answer.errors.contains(u"--as"));
}

void ReviewCommandTest::webAnnotationsHaveSelectorsInCodePoints()
{
    m_article = file(u"essay.json"_qs, u"👩‍👩‍👧 visit 🇯🇵 in 2027."_qs);
    import(u"Ada"_qs, u"👩‍👩‍👧 visit 🇯🇵 in 2028."_qs);
    const QJsonObject page =
        QJsonDocument::fromJson(review({m_article, u"--format"_qs, u"jsonld"_qs}).output).object();
    QCOMPARE(page.value(u"type"), u"AnnotationPage"_qs);
    const QJsonObject item = page.value(u"items").toArray().at(0).toObject();
    QCOMPARE(item.value(u"motivation"), u"editing"_qs);
    const QJsonArray selectors = item.value(u"target").toObject().value(u"selector").toArray();
    QCOMPARE(selectors.at(0).toObject().value(u"exact"), u"2027"_qs);
    QCOMPARE(selectors.at(1).toObject().value(u"start").toInt(), 18);
    QCOMPARE(selectors.at(1).toObject().value(u"end").toInt(), 22);
}

void ReviewCommandTest::reportsSayWhatWasSaid_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QStringList>("parts");

    QTest::newRow("html") << u"html"_qs
                          << QStringList{u"<del>mill</del>"_qs, u"<ins>to &lt;wer</ins>"_qs,
                                         u"Ada"_qs, u"Paragraph 1"_qs};
    QTest::newRow("markdown") << u"markdown"_qs
                              << QStringList{u"> mill"_qs, u"> to \\<wer"_qs, u"Ada"_qs};
    QTest::newRow("text") << u"text"_qs << QStringList{u"[-mill-]{+to <wer+}"_qs, u"Ada"_qs};
}

void ReviewCommandTest::reportsSayWhatWasSaid()
{
    QFETCH(const QString, format);
    QFETCH(const QStringList, parts);
    import(u"Ada"_qs, u"The old to <wer stands by the slow river."_qs);
    const QString report = QString::fromUtf8(review({m_article, u"--format"_qs, format}).output);
    for (const QString& part : parts)
        QVERIFY2(report.contains(part), qPrintable(report));
}

void ReviewCommandTest::whatAStrangerWroteSteersNoTerminal()
{
    import(u"Ada"_qs, u"The old \u001b[31mtower stands by the slow river."_qs);
    for (const QString& format : {u"text"_qs, u"json"_qs}) {
        const Answer answer = review({m_article, u"--format"_qs, format});
        QVERIFY(answer.code == 0 && !answer.output.contains('\x1b'));
    }
}

} // namespace review_command_test

GALLEY_GUILESS_TEST(review_command_test::ReviewCommandTest)

#include "review_command_test.moc"
