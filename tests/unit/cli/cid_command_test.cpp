// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "tests/support/captured_terminal.h"
#include "tests/support/file_in_folder.h"
#include "tests/support/shared_files.h"
#include "tests/support/test_program.h"

#include <QTemporaryDir>
#include <QTest>

namespace cid_command_test {

using namespace galley::tests;
using namespace Qt::StringLiterals;

// galley cid
class CidCommandTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theSamplesCidIsPrinted();
    void aRecordAndAnEnvelopeAroundItHaveTheSameCid();
    void aRecordWithAFloatHasNone();
};

void CidCommandTest::theSamplesCidIsPrinted()
{
    GALLEY_NEEDS_SHARED("samples/article.json");
    const Answer answer = answerTo({u"cid"_s, sharedPath(u"samples/article.json"_s)});

    QCOMPARE(answer.output,
             QByteArray("bafyreibg5baqul6qqjzb33b3hlc4rutp7ehm2km7zpq6r2kehs4nztxtoa\n"));
    QCOMPARE(answer.code, 0);
}

void CidCommandTest::aRecordAndAnEnvelopeAroundItHaveTheSameCid()
{
    const QTemporaryDir folder;
    const QByteArray record = R"({"$type": "site.standard.document", "title": "T"})";
    const Answer plain = answerTo({u"cid"_s, writtenFile(folder.filePath(u"a.json"_s), record)});
    const Answer enveloped =
        answerTo({u"cid"_s,
                  writtenFile(folder.filePath(u"b.json"_s),
                              R"({"uri": "at://a", "cid": "b", "value": )" + record + "}")});

    QVERIFY(plain.output.startsWith("bafyrei"));
    QCOMPARE(enveloped.output, plain.output);
}

void CidCommandTest::aRecordWithAFloatHasNone()
{
    const QTemporaryDir folder;
    const QString path = writtenFile(folder.filePath(u"a.json"_s),
                                     "{\"$type\": \"site.standard.document\",\n\"x\": 1.5}");
    const Answer answer = answerTo({u"cid"_s, path});

    QCOMPARE(answer.output, QByteArray());
    QVERIFY2(answer.errors.startsWith(u"galley: "_s + path + u":2:6: "_s),
             qPrintable(answer.errors));
    QCOMPARE(answer.code, 1);
}

} // namespace cid_command_test

GALLEY_APPLESS_TEST(cid_command_test::CidCommandTest)
#include "cid_command_test.moc"
