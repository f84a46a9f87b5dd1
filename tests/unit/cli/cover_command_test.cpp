// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/atproto/cid.h"
#include "tests/support/captured_terminal.h"
#include "tests/support/file_in_folder.h"
#include "tests/support/file_size_limit.h"
#include "tests/support/pictures.h"
#include "tests/support/test_program.h"

#include <QTemporaryDir>
#include <QTest>

namespace cover_command_test {

using namespace galley;
using namespace galley::tests;
using namespace Qt::StringLiterals;

namespace {

constexpr char record[] = "{\n  \"$type\": \"site.standard.document\",\n  \"title\": \"T\"\n}";

QByteArray largeRecord()
{
    return QByteArray(record).replace("\"T\"", '"' + QByteArray(200'000, 'T') + '"');
}

QByteArray png()
{
    return encoded(quarters({300, 200}), "PNG");
}

} // namespace

// galley cover
class CoverCommandTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void storesThePictureAndNamesIt();
    void theSamePictureAgainChangesNothing();
    void touchSetsUpdatedAtToo();
    void whatCannotBeSetLeavesNoPictureBehind();
    void whatCannotBeStoredLeavesNoFolderBehind();
    void aPictureThatWasThereStaysWhenItCannotBeSet();
    void whatIsNoPictureIsRefused_data();
    void whatIsNoPictureIsRefused();

private:
    QStringList blobs() const { return QDir(m_folder.filePath(u"blobs"_s)).entryList(QDir::Files); }

    QTemporaryDir m_folder;
    QString m_file = m_folder.filePath(u"article.json"_s);
    QString m_picture = m_folder.filePath(u"photo.txt"_s); // content decides, not the name
};

void CoverCommandTest::init()
{
    QDir(m_folder.filePath(u"blobs"_s)).removeRecursively();
    writtenFile(m_file, record);
    writtenFile(m_picture, png());
}

void CoverCommandTest::storesThePictureAndNamesIt()
{
    const Answer answer = answerTo({u"cover"_s, m_file, m_picture});

    QCOMPARE(answer.errors, QString());
    QCOMPARE(answer.code, 0);
    QCOMPARE(blobs().size(), 1);
    const QByteArray webp = contentOf(m_folder.filePath(u"blobs/"_s + blobs().constFirst()));
    const QByteArray cid = atproto::Cid::ofBlob(webp).toString().toUtf8();
    const QByteArray size = QByteArray::number(webp.size());
    QCOMPARE(blobs().constFirst().toUtf8(), cid + ".webp");
    QCOMPARE(answer.output, cid + " 300 200 " + size + '\n');
    QCOMPARE(contentOf(m_file),
             "{\n  \"$type\": \"site.standard.document\",\n  \"coverImage\": {\n"
             "    \"$type\": \"blob\",\n    \"ref\": {\n      \"$link\": \""
                 + cid + "\"\n    },\n    \"mimeType\": \"image/webp\",\n    \"size\": " + size
                 + "\n  },\n  \"title\": \"T\"\n}");
}

void CoverCommandTest::theSamePictureAgainChangesNothing()
{
    const Answer first = answerTo({u"cover"_s, m_file, m_picture});
    const QByteArray json = contentOf(m_file);

    const Answer second = answerTo({u"cover"_s, u"--touch"_s, m_file, m_picture});

    QCOMPARE(second.output, first.output);
    QCOMPARE(contentOf(m_file), json);
    QCOMPARE(blobs().size(), 1);
}

void CoverCommandTest::touchSetsUpdatedAtToo()
{
    QCOMPARE(answerTo({u"cover"_s, u"--touch"_s, m_file, m_picture}).code, 0);

    QCOMPARE(answerTo({u"get"_s, m_file, u"updatedAt"_s}).code, 0);
}

// The article alone is too large for the disk.
void CoverCommandTest::whatCannotBeSetLeavesNoPictureBehind()
{
    writtenFile(m_file, largeRecord());
    const FileSizeLimit fullDisk(100'000);
    const Answer answer = answerTo({u"cover"_s, m_file, m_picture});
    QCOMPARE(answer.code, 2);
    QVERIFY2(answer.errors.contains(u"was not saved"), qPrintable(answer.errors));
    QVERIFY(!QFileInfo::exists(m_folder.filePath(u"blobs"_s)));
    QCOMPARE(contentOf(m_file), largeRecord());
}

void CoverCommandTest::whatCannotBeStoredLeavesNoFolderBehind()
{
    const FileSizeLimit fullDisk(0);
    const Answer answer = answerTo({u"cover"_s, m_file, m_picture});
    QCOMPARE(answer.code, 2);
    QVERIFY2(answer.errors.contains(u"was not changed"), qPrintable(answer.errors));
    QVERIFY(!QFileInfo::exists(m_folder.filePath(u"blobs"_s)));
}

void CoverCommandTest::aPictureThatWasThereStaysWhenItCannotBeSet()
{
    QCOMPARE(answerTo({u"cover"_s, m_file, m_picture}).code, 0);
    writtenFile(m_file, largeRecord());
    const FileSizeLimit fullDisk(100'000);
    QCOMPARE(answerTo({u"cover"_s, m_file, m_picture}).code, 2);
    QCOMPARE(blobs().size(), 1);
}

void CoverCommandTest::whatIsNoPictureIsRefused_data()
{
    QTest::addColumn<QByteArray>("content");

    QTest::newRow("text") << QByteArray("not a picture");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("cut off") << png().first(40);
    QTest::newRow("SVG") << QByteArray("<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
}

void CoverCommandTest::whatIsNoPictureIsRefused()
{
    QFETCH(QByteArray, content);
    writtenFile(m_picture, content);

    const Answer answer = answerTo({u"cover"_s, m_file, m_picture});

    QVERIFY2(answer.errors.startsWith(u"galley: "_s + m_picture + u": "_s),
             qPrintable(answer.errors));
    QCOMPARE(answer.errors.count(u'\n'), 1);
    QCOMPARE(answer.code, 2);
    QCOMPARE(contentOf(m_file), QByteArray(record));
    QVERIFY(blobs().isEmpty());
}

} // namespace cover_command_test

GALLEY_GUILESS_TEST(cover_command_test::CoverCommandTest)
#include "cover_command_test.moc"
