// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/cli/review_command.h"
#include "app/review/checklists.h"
#include "app/review/profile.h"
#include "app/review/review_folder.h"
#include "tests/support/captured_terminal.h"
#include "tests/support/file_in_folder.h"
#include "tests/support/reviewed_article.h"
#include "tests/support/test_program.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

namespace review_checklist_test {

using namespace galley;
using namespace galley::tests;

// galley review: what an editor looked at.
class ReviewChecklistTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder.emplace(); }
    void everyFormSaysIt_data();
    void everyFormSaysIt();
    void statusSaysIt();
    void whatAStrangerWroteStaysOnItsLine();

private:
    // Ticks of an earlier text, then of this one.
    QString article(const QString& title = u"House style"_qs)
    {
        const QString path = m_folder->filePath(u"essay.json"_qs);
        review::Review review;
        review.entries.add(review::personEntry(personOf(u"A"_qs), u"Ada Byron"_qs, u"AB"_qs));
        const auto say = [&](const QString& text, const QString& ticked) {
            const QByteArray json = articleWith(text).savedTree().text();
            review::Checklist list{title, {{u"Names"_qs}, {u"Links"_qs}, {u"Numbers"_qs}}};
            for (review::ChecklistItem& item : list.items)
                item.isTicked = item.words == ticked;
            review.entries.add(*review::checklistOn(articleWith(text), json, list,
                                                    personOf(u"A"_qs), review.entries));
            review.records.insert(review::digestOf(json), json);
            writtenFile(path, json);
        };
        say(u"The old mill stands."_qs, u"Names"_qs);
        say(u"The old tower stands."_qs, u"Links"_qs);
        if (!review::addToReview(path, review))
            qFatal("not added");
        return path;
    }

    std::optional<QTemporaryDir> m_folder;
};

void ReviewChecklistTest::everyFormSaysIt_data()
{
    QTest::addColumn<QStringList>("parts");
    QTest::newRow("text") << QStringList{
        u"checklist  House style  Ada Byron  1 of 3 ticked; 1 on an earlier text\n"_qs,
        u"    [ ] Names (ticked on an earlier text)\n    [x] Links\n    [ ] Numbers\n"_qs};
    QTest::newRow("html") << QStringList{u"<li>☑ Links</li>"_qs};
    QTest::newRow("markdown") << QStringList{u"- [x] Links\n- [ ] Numbers\n"_qs};
    QTest::newRow("json") << QStringList{u"\"remarks\": ["_qs, u"\"title\": \"House style\""_qs};
}

void ReviewChecklistTest::everyFormSaysIt()
{
    QFETCH(QStringList, parts);
    const QString format = QString::fromLatin1(QTest::currentDataTag());
    const Answer answer = answerTo({u"review"_qs, article(), u"--format"_qs, format});
    QCOMPARE(answer.code, 0);
    for (const QString& part : parts)
        QVERIFY2(QString::fromUtf8(answer.output).contains(part), answer.output.constData());
    if (format != u"json")
        return;
    const QJsonObject list = QJsonDocument::fromJson(answer.output)
                                 .object()
                                 .value(u"checklists")
                                 .toArray()
                                 .at(0)
                                 .toObject();
    QCOMPARE(list.value(u"by"), u"Ada Byron"_qs);
    const QJsonArray items = list.value(u"items").toArray();
    QCOMPARE(items.size(), 3);
    QCOMPARE(items.at(0).toObject().value(u"words"), u"Names"_qs);
    QCOMPARE(items.at(0).toObject().value(u"ticked"), false);
    QCOMPARE(items.at(0).toObject().value(u"tickedBefore"), true);
    QCOMPARE(items.at(1).toObject().value(u"ticked"), true);
}

void ReviewChecklistTest::statusSaysIt()
{
    const Answer answer = answerTo({u"review"_qs, u"status"_qs, article()});
    QVERIFY2(answer.output.contains("checklist  House style  Ada Byron  1 of 3 ticked"),
             answer.output.constData());
}

void ReviewChecklistTest::whatAStrangerWroteStaysOnItsLine()
{
    const Answer answer = answerTo({u"review"_qs, article(u"House\n\x1b[2Jstyle"_qs)});
    QVERIFY2(!answer.output.contains('\x1b') && !answer.output.contains("House\n"),
             answer.output.constData());
}

} // namespace review_checklist_test

GALLEY_TEST(review_checklist_test::ReviewChecklistTest)
#include "review_checklist_test.moc"
