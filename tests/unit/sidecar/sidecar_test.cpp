// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/sidecar/sidecar.h"

#include "app/sidecar/cover_original.h"
#include "tests/support/test_program.h"

#include <QSet>
#include <QTest>

namespace sidecar_test {

using namespace galley;
using namespace Qt::StringLiterals;

namespace {

const atproto::BlobRef cover{atproto::Cid::ofBlob("cover"), u"image/webp"_s, 5};

Sidecar madeOf(const CoverOriginal& original)
{
    Sidecar sidecar;
    sidecar.set(nameOf(SidecarMember::CoverOriginal), literalOf(original));
    return sidecar;
}

} // namespace

// The values beside a record.
class SidecarTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachMemberHasANameOfItsOwn();
    void aTextIsKeptAsItIs();
    void anEmptyTextIsNone();
    void aChangeLeadsFromOneToTheOther();
    void anOriginalComesBackForItsCoverAlone();
};

void SidecarTest::eachMemberHasANameOfItsOwn()
{
    QSet<QString> names;
    for (const MemberForm& form : memberForms)
        names.insert(nameOf(form.member));
    QCOMPARE(names.size(), static_cast<qsizetype>(memberForms.size()));
}

void SidecarTest::aTextIsKeptAsItIs()
{
    Sidecar sidecar;
    sidecar.setText(SidecarMember::CoverAlt, u"“A” \"cat\"\n"_s + QChar(0xD800));
    QCOMPARE(sidecar.text(SidecarMember::CoverAlt), u"“A” \"cat\"\n"_s + QChar(0xD800));
}

void SidecarTest::anEmptyTextIsNone()
{
    Sidecar sidecar;
    sidecar.setText(SidecarMember::CoverAlt, u"A"_s);
    sidecar.setText(SidecarMember::CoverAlt, {});
    QCOMPARE(sidecar, Sidecar());
    QVERIFY(!sidecar.state(SidecarMember::CoverAlt));
}

void SidecarTest::aChangeLeadsFromOneToTheOther()
{
    Sidecar before;
    before.set(u"gone"_s, "1");
    before.set(u"same"_s, "2");
    before.set(u"other"_s, "3");
    Sidecar after;
    after.set(u"same"_s, "2");
    after.set(u"other"_s, "4");
    after.set(u"new"_s, "5");
    const SidecarChange change = after.changeFrom(before);
    QCOMPARE(change, (SidecarChange{{u"gone"_s, {}}, {u"new"_s, "5"}, {u"other"_s, "4"}}));
    for (auto member = change.cbegin(); member != change.cend(); ++member)
        before.set(member.key(), *member);
    QCOMPARE(before, after);
}

void SidecarTest::anOriginalComesBackForItsCoverAlone()
{
    const CoverOriginal original{
        cover.cid, atproto::Cid::ofBlob("photo"), u"/a \"b\".jpg"_s, {1, 2, 30, 40}};
    QVERIFY(coverOriginalOf(madeOf(original), cover) == original);
    QVERIFY(!coverOriginalOf(madeOf(original), {}));
    QVERIFY(!coverOriginalOf(madeOf(original),
                             atproto::BlobRef{atproto::Cid::ofBlob("another"), {}, 7}));
    QVERIFY(!coverOriginalOf({}, cover));
    CoverOriginal outside = original; // as only a stranger's file says
    outside.part = QRect(-1, 2, 30, 40);
    QCOMPARE(coverOriginalOf(madeOf(outside), cover)->part, QRect());
}

} // namespace sidecar_test

GALLEY_APPLESS_TEST(sidecar_test::SidecarTest)
#include "sidecar_test.moc"
