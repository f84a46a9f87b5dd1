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

namespace review_misuse_test {

using namespace galley::tests;

// galley review where it is asked for what contradicts itself, or given what is damaged or odd.
class ReviewMisuseTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder.emplace();
        m_article = file(u"essay.json"_qs, m_text);
    }
    void whatContradictsItselfIsRefused_data();
    void whatContradictsItselfIsRefused();
    void aNameOfTwoLinesStandsOnOne();
    void thePersonOfThisMachineHasALetterForAName();
    void aDamagedPackageIsToldInASentence();

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

    const QString m_text = u"The old mill stands by the slow river."_qs;
    std::optional<QTemporaryDir> m_folder;
    QString m_article;
};

void ReviewMisuseTest::whatContradictsItselfIsRefused_data()
{
    QTest::addColumn<QStringList>("arguments"); // ARTICLE and ID stand for them

    QTest::newRow("all, and one by its id")
        << QStringList{u"accept"_qs, u"ARTICLE"_qs, u"ID"_qs, u"--all"_qs};
    QTest::newRow("those of one person, and one by its id")
        << QStringList{u"reject"_qs, u"ARTICLE"_qs, u"ID"_qs, u"--by"_qs, u"Ada"_qs};
    QTest::newRow("all, and those of one person")
        << QStringList{u"accept"_qs, u"ARTICLE"_qs, u"--all"_qs, u"--by"_qs, u"Ada"_qs};
    QTest::newRow("a question that is a must-fix")
        << QStringList{u"comment"_qs,    u"ARTICLE"_qs,    u"--as"_qs,  u"Ben"_qs,
                       u"--question"_qs, u"--must-fix"_qs, u"Which?"_qs};
    QTest::newRow("a status of two") << QStringList{u"status"_qs, u"ARTICLE"_qs, u"ARTICLE"_qs};
    QTest::newRow("a package of two articles")
        << QStringList{u"pack"_qs, u"ARTICLE"_qs, u"ARTICLE"_qs, u"-o"_qs, u"x.galley-review"_qs};
}

void ReviewMisuseTest::whatContradictsItselfIsRefused()
{
    QFETCH(QStringList, arguments);
    import(u"Ada"_qs, u"The old tower stands by the slow river."_qs);
    const QJsonArray before = remarks();
    const QString id = remarkBy(u"Ada"_qs).value(u"id").toString();
    arguments.replaceInStrings(u"ARTICLE"_qs, m_article).replaceInStrings(u"ID"_qs, id);
    const Answer answer = review(arguments);
    QCOMPARE(answer.code, 2);
    QVERIFY(!answer.errors.isEmpty());
    QCOMPARE(remarks(), before);
    QVERIFY(!QFile::exists(u"x.galley-review"_qs));
}

void ReviewMisuseTest::aNameOfTwoLinesStandsOnOne()
{
    import(u"Ada\n# No heading"_qs, u"The old tower stands by the slow river."_qs);
    const QString report =
        QString::fromUtf8(review({m_article, u"--format"_qs, u"markdown"_qs}).output);
    QVERIFY2(report.contains(u"Ada \\# No heading"), qPrintable(report));
    QCOMPARE(review({m_article}).output.count('\n'), 1);
}

void ReviewMisuseTest::thePersonOfThisMachineHasALetterForAName()
{
    import(u"Ada"_qs, u"The old tower stands by the slow river."_qs);
    QCOMPARE(review({u"accept"_qs, m_article, u"--all"_qs}).code, 0);
    const Answer answer = review({m_article, u"--format"_qs, u"json"_qs});
    const QJsonArray people =
        QJsonDocument::fromJson(answer.output).object().value(u"people").toArray();
    QCOMPARE(people.size(), 2);
    for (const QJsonValue& person : people)
        QVERIFY(!person.toObject().value(u"name").toString().isEmpty());
}

void ReviewMisuseTest::aDamagedPackageIsToldInASentence()
{
    import(u"Ada"_qs, u"The old tower stands by the slow river."_qs);
    const QString path = m_folder->filePath(u"a.galley-review"_qs);
    QCOMPARE(review({u"pack"_qs, m_article, u"-o"_qs, path}).code, 0);
    QFile package(path);
    QVERIFY(package.open(QIODevice::ReadWrite));
    const QByteArray bytes = package.readAll();
    package.seek(bytes.indexOf("manifest.json") + 30); // in what is packed of it
    package.write("damage");
    package.close();
    const Answer answer = review({u"import"_qs, m_article, path});
    QCOMPARE(answer.code, 2);
    QVERIFY2(answer.errors.contains(u"“manifest.json” in it is damaged."),
             qPrintable(answer.errors));
}

} // namespace review_misuse_test

GALLEY_GUILESS_TEST(review_misuse_test::ReviewMisuseTest)

#include "review_misuse_test.moc"
