// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/article/field.h"

#include "tests/support/test_program.h"

#include <QTest>

namespace field_test {

using namespace galley;

// The names of fields: the record's own, and those that a person says in a terminal.
class FieldTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachFieldIsNamedAsItsMember();
    void theTextIsNamedByWhatItIs();
    void whatIsNoFieldHasNone();
};

void FieldTest::eachFieldIsNamedAsItsMember()
{
    QSet<QString> names;
    for (const Field field : allFields) {
        names << memberNameOf(field);
        if (field != Field::Text)
            QCOMPARE(fieldNamed(memberNameOf(field)), field);
    }
    QCOMPARE(names,
             QSet<QString>({u"title"_qs, u"description"_qs, u"site"_qs, u"path"_qs,
                            u"publishedAt"_qs, u"updatedAt"_qs, u"tags"_qs, u"textContent"_qs,
                            u"coverImage"_qs, u"bskyPostRef"_qs}));
}

// It may stand in another member than `textContent`, which is derived from it then.
void FieldTest::theTextIsNamedByWhatItIs()
{
    QCOMPARE(fieldNamed(u"text"_qs), Field::Text);
    QCOMPARE(fieldNamed(u"textContent"_qs), std::nullopt);
}

void FieldTest::whatIsNoFieldHasNone()
{
    for (const QString& name : {u""_qs, u"Title"_qs, u"content"_qs, u"$type"_qs})
        QCOMPARE(fieldNamed(name), std::nullopt);
}

} // namespace field_test

GALLEY_APPLESS_TEST(field_test::FieldTest)
#include "field_test.moc"
