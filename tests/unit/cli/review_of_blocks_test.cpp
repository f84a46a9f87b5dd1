// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/cli/review_command.h"

#include "tests/support/captured_terminal.h"
#include "tests/support/file_in_folder.h"
#include "tests/support/test_program.h"

#include <galley_places.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

namespace review_of_blocks_test {

using namespace galley::tests;

// galley review: remarks on a body that another program wrote.
class ReviewOfBlocksTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aCommentNamesTheBlockAndTouchesNothing();
};

void ReviewOfBlocksTest::aCommentNamesTheBlockAndTouchesNothing()
{
    const QTemporaryDir folder;
    const QByteArray record =
        contentOf(QStringLiteral(GALLEY_SOURCE_DIR "/tests/golden/foreign/leaflet.json"));
    const QString article = writtenFile(folder.filePath(u"leaflet.json"_qs), record);
    const auto review = [](const QStringList& arguments) {
        return answerTo(QStringList{u"review"_qs} + arguments);
    };
    QCOMPARE(review({u"comment"_qs, article, u"--as"_qs, u"Ben"_qs, u"--on"_qs, u"A quotation"_qs,
                     u"Whose?"_qs})
                 .code,
             0);
    QCOMPARE(contentOf(article), record);
    const Answer list = review({article, u"--format"_qs, u"json"_qs});
    const QJsonObject remark =
        QJsonDocument::fromJson(list.output).object().value(u"remarks")[0].toObject();
    QCOMPARE(remark.value(u"pointer"), u"/content/pages/0/blocks/4/block"_qs);
    QCOMPARE(remark.value(u"quote"), u"A quotation"_qs);
    QCOMPARE(remark.value(u"state"), u"in-place"_qs);
    const Answer annotations = review({article, u"--format"_qs, u"jsonld"_qs});
    QVERIFY(annotations.output.contains("/content/pages/0/blocks/4/block"));
    QVERIFY(review({article}).output.contains("A quotation"));
}

} // namespace review_of_blocks_test

GALLEY_GUILESS_TEST(review_of_blocks_test::ReviewOfBlocksTest)
#include "review_of_blocks_test.moc"
