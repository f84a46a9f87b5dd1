// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/cli/review_command.h"

#include "app/review/package.h"
#include "app/review/review_folder.h"
#include "tests/support/captured_terminal.h"
#include "tests/support/file_in_folder.h"
#include "tests/support/test_program.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <algorithm>

namespace review_pack_test {

using namespace galley::tests;

// galley review pack: what leaves the machine.
class ReviewPackTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder.emplace();
        m_article = article(u"essay.json"_qs);
        comment(u"Ada Byron"_qs, u"mill"_qs);
        comment(u"Ben Hall"_qs, u"river"_qs);
        comment(u"Cleo May"_qs, u"old"_qs);
    }
    void somePeopleAloneOrAllButSome_data();
    void somePeopleAloneOrAllButSome();
    void aPrivateNoteStaysHereAndThatIsSaid();
    void aPrivateNoteStandsInNoReport_data();
    void aPrivateNoteStandsInNoReport();
    void withoutNamesNobodyIsNamed();
    void namesInTextsAreSaid();
    void theSameWithoutNamesIsNothingNew();
    void picturesThatSuggestionsNeedAreTakenIn();
    void whatIsSaidIsTakenInAlsoWithoutItsPictures();

private:
    QString article(const QString& name) const
    {
        const QJsonObject record{{u"$type"_qs, u"site.standard.document"_qs},
                                 {u"site"_qs, u"https://example.com"_qs},
                                 {u"title"_qs, u"Rain"_qs},
                                 {u"textContent"_qs, u"The old mill stands by the river."_qs}};
        return writtenFile(m_folder->filePath(name), QJsonDocument(record).toJson());
    }
    Answer review(const QStringList& arguments) const
    {
        return answerTo(QStringList{u"review"_qs} + arguments);
    }
    Answer comment(const QString& who, const QString& on, const QStringList& options = {},
                   const QString& words = u"Look."_qs) const
    {
        return review(QStringList{u"comment"_qs, m_article, u"--as"_qs, who, u"--on"_qs, on}
                      + options + QStringList{words});
    }
    // To the first remark that anybody may see.
    void answerInPrivate(const QString& words) const
    {
        const auto said = galley::review::readReview(m_article).review.entries.all();
        const auto open =
            std::find_if(said.begin(), said.end(), [](const galley::review::Entry& entry) {
                return isComment(entry.kind) && !entry.isPrivate;
            });
        galley::review::Entry answer{QUuid::createUuid(), open->by};
        answer.kind = galley::review::EntryKind::Reply;
        answer.about = galley::review::EntryName{open->id, open->revision};
        answer.words = words;
        answer.isPrivate = true;
        galley::review::Review addition;
        addition.entries.add(answer);
        QVERIFY(galley::review::addToReview(m_article, addition));
    }
    Answer pack(const QStringList& options = {}) const
    {
        return review(QStringList{u"pack"_qs, m_article, u"-o"_qs, package()} + options);
    }
    QString package() const { return m_folder->filePath(u"out.galley-review"_qs); }
    // With a picture that somebody suggests, and one that nobody does.
    void packWithPicture() const
    {
        const QString copy = writtenFile(m_folder->filePath(u"copy.json"_qs),
                                         contentOf(m_article).replace("mill", "![M](blobs/m.png)"));
        QCOMPARE(review({u"import"_qs, m_article, copy, u"--as"_qs, u"Dan"_qs}).code, 0);
        QCOMPARE(pack().code, 0);
        auto packed = *galley::review::readPackage(package());
        packed.blobs = {{u"m.png"_qs, "a mill"}, {u"other.png"_qs, "whatever"}};
        writtenFile(package(), *galley::review::packed(packed));
    }
    // As somebody sees it who has nothing but the package.
    QJsonArray remarksElsewhere(const char* member = "by") const
    {
        const QString elsewhere = article(u"elsewhere.json"_qs);
        review({u"import"_qs, elsewhere, package()});
        QStringList values;
        const QByteArray json = review({elsewhere, u"--format"_qs, u"json"_qs}).output;
        for (const QJsonValue& remark :
             QJsonDocument::fromJson(json).object()[u"remarks"].toArray())
            values.append(remark.toObject().value(QLatin1String(member)).toString());
        values.sort();
        return QJsonArray::fromStringList(values);
    }

    std::optional<QTemporaryDir> m_folder;
    QString m_article;
};

void ReviewPackTest::somePeopleAloneOrAllButSome_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QStringList>("people");

    const QString ada = u"Ada Byron"_qs;
    const QString ben = u"Ben Hall"_qs;
    const QString cleo = u"Cleo May"_qs;
    QTest::newRow("all") << QStringList{} << QStringList{ada, ben, cleo};
    QTest::newRow("one") << QStringList{u"--only"_qs, ben} << QStringList{ben};
    QTest::newRow("two") << QStringList{u"--only"_qs, ben, u"--only"_qs, ada}
                         << QStringList{ada, ben};
    QTest::newRow("all but one") << QStringList{u"--without"_qs, ben} << QStringList{ada, cleo};
    QTest::newRow("all but two") << QStringList{u"--without"_qs, ben, u"--without"_qs, ada}
                                 << QStringList{cleo};
}

void ReviewPackTest::somePeopleAloneOrAllButSome()
{
    QFETCH(const QStringList, options);
    QFETCH(const QStringList, people);
    QCOMPARE(pack(options).code, 0);
    QCOMPARE(remarksElsewhere(), QJsonArray::fromStringList(people));
}

void ReviewPackTest::aPrivateNoteStaysHereAndThatIsSaid()
{
    QCOMPARE(comment(u"Ada Byron"_qs, u"stands"_qs, {u"--private"_qs}).code, 0);
    const Answer packed = pack();
    QVERIFY2(packed.output.contains("1 private note stays here"), packed.output.constData());
    QVERIFY2(packed.output.contains("3 remark"), packed.output.constData());
    QCOMPARE(remarksElsewhere().size(), 3);
}

void ReviewPackTest::aPrivateNoteStandsInNoReport_data()
{
    QTest::addColumn<bool>("isThere");
    QTest::newRow("text") << true; // one's own lists have it
    QTest::newRow("json") << true;
    QTest::newRow("html") << false;
    QTest::newRow("markdown") << false;
    QTest::newRow("jsonld") << false;
}

void ReviewPackTest::aPrivateNoteStandsInNoReport()
{
    QFETCH(const bool, isThere);
    comment(u"Ada Byron"_qs, u"stands"_qs, {u"--private"_qs}, u"Between us."_qs);
    answerInPrivate(u"Not for them."_qs);
    const QByteArray report =
        review({m_article, u"--format"_qs, QString::fromLatin1(QTest::currentDataTag())}).output;
    QVERIFY(report.contains("river"));
    QCOMPARE(report.contains("Between us."), isThere);
    QCOMPARE(report.contains("Not for them."), isThere);
}

void ReviewPackTest::withoutNamesNobodyIsNamed()
{
    QCOMPARE(pack({u"--remove-names"_qs}).code, 0);
    for (const QJsonValue& name : remarksElsewhere())
        QVERIFY2(name.toString().size() < 3, qPrintable(name.toString()));
    QCOMPARE(remarksElsewhere("quote"),
             QJsonArray::fromStringList({u"mill"_qs, u"old"_qs, u"river"_qs}));
}

void ReviewPackTest::namesInTextsAreSaid()
{
    review({u"comment"_qs, m_article, u"--as"_qs, u"Ben Hall"_qs, u"Ask Ada."_qs});
    const Answer packed = pack({u"--remove-names"_qs});
    QVERIFY2(packed.output.contains("1 name stands in texts"), packed.output.constData());
}

void ReviewPackTest::theSameWithoutNamesIsNothingNew()
{
    pack({u"--remove-names"_qs});
    const Answer imported = review({u"import"_qs, m_article, package()});
    QVERIFY2(imported.output.contains("0 new remarks, 3 known"), imported.output.constData());
    const QByteArray listed = review({m_article}).output;
    QCOMPARE(listed.count("Ada Byron"), 1);
    QCOMPARE(listed.count("note"), 3);
}

void ReviewPackTest::picturesThatSuggestionsNeedAreTakenIn()
{
    packWithPicture();
    const QString elsewhere = m_folder->filePath(u"elsewhere/essay.json"_qs);
    writtenFile(elsewhere, contentOf(m_article));
    QCOMPARE(review({u"import"_qs, elsewhere, package()}).code, 0);
    QCOMPARE(QDir(m_folder->filePath(u"elsewhere/blobs"_qs)).entryList(QDir::Files),
             QStringList{u"m.png"_qs});
}

void ReviewPackTest::whatIsSaidIsTakenInAlsoWithoutItsPictures()
{
    packWithPicture();
    const QString elsewhere = m_folder->filePath(u"elsewhere/essay.json"_qs);
    writtenFile(elsewhere, contentOf(m_article));
    writtenFile(m_folder->filePath(u"elsewhere/blobs"_qs), "in the way");
    const Answer answer = review({u"import"_qs, elsewhere, package()});
    QCOMPARE(answer.code, 2);
    QVERIFY2(answer.errors.contains(u"blobs"), qPrintable(answer.errors));
    QVERIFY2(answer.output.contains("new remarks"), answer.output.constData());
}

} // namespace review_pack_test

GALLEY_GUILESS_TEST(review_pack_test::ReviewPackTest)

#include "review_pack_test.moc"
