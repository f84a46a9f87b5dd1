// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/sidecar/open_sidecar.h"

#include "tests/support/test_program.h"

#include <QTest>

namespace open_sidecar_test {

using namespace galley;
using namespace Qt::StringLiterals;

namespace {

const QString alt = nameOf(SidecarMember::CoverAlt);
const QString original = nameOf(SidecarMember::CoverOriginal);

Sidecar described(const QString& words)
{
    Sidecar sidecar;
    sidecar.setText(SidecarMember::CoverAlt, words);
    return sidecar;
}

} // namespace

// What is edited beside a record, and what of that is unsaved.
class OpenSidecarTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatWasReadIsSaved();
    void onlyWhatWasChangedIsUnsaved();
    void whatIsTakenBackIsSaved();
    void whatIsEditedDuringASaveStaysUnsaved();
    void anotherDocumentGetsAllOfIt();
    void whatCannotBeUsedIsNotWritten();
};

void OpenSidecarTest::whatWasReadIsSaved()
{
    const OpenSidecar sidecar{Result(described(u"A cat"_s))};
    QCOMPARE(sidecar.now().text(SidecarMember::CoverAlt), u"A cat"_s);
    QVERIFY(!sidecar.isModified());
    QVERIFY(sidecar.unsaved().isEmpty());
}

void OpenSidecarTest::onlyWhatWasChangedIsUnsaved()
{
    OpenSidecar sidecar{Result(described(u"A cat"_s))};
    sidecar.set(original, "{}");
    QCOMPARE(sidecar.toWrite(false), (SidecarChange{{original, "{}"}}));
    sidecar.set(alt, {});
    QCOMPARE(sidecar.unsaved(), (SidecarChange{{alt, {}}, {original, "{}"}}));
}

void OpenSidecarTest::whatIsTakenBackIsSaved()
{
    OpenSidecar sidecar{Result(described(u"A cat"_s))};
    sidecar.set(alt, stateOfText(u"Two cats"_s));
    QVERIFY(sidecar.isModified());
    sidecar.set(alt, stateOfText(u"A cat"_s));
    QVERIFY(!sidecar.isModified());
}

void OpenSidecarTest::whatIsEditedDuringASaveStaysUnsaved()
{
    OpenSidecar sidecar{Result(Sidecar())};
    sidecar.set(alt, stateOfText(u"A"_s));
    const SidecarChange written = sidecar.toWrite(false);
    sidecar.set(alt, stateOfText(u"A cat"_s));
    sidecar.markSaved(written);
    QCOMPARE(sidecar.unsaved(), (SidecarChange{{alt, stateOfText(u"A cat"_s)}}));
}

// That one's file may say something of every member.
void OpenSidecarTest::anotherDocumentGetsAllOfIt()
{
    OpenSidecar sidecar{Result(described(u"A cat"_s))};
    sidecar.set(u"later"_s, "1");
    QCOMPARE(sidecar.toWrite(true),
             (SidecarChange{{alt, stateOfText(u"A cat"_s)}, {original, {}}, {u"later"_s, "1"}}));
}

void OpenSidecarTest::whatCannotBeUsedIsNotWritten()
{
    const OpenSidecar sidecar{Result<Sidecar>(Error{ErrorKind::Malformed, u"No."_s, {}})};
    QVERIFY(sidecar.fault());
    QVERIFY(sidecar.toWrite(false).isEmpty() && sidecar.toWrite(true).isEmpty());
}

} // namespace open_sidecar_test

GALLEY_APPLESS_TEST(open_sidecar_test::OpenSidecarTest)
#include "open_sidecar_test.moc"
