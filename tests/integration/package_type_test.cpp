// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "galley_places.h"
#include "tests/support/file_in_folder.h"
#include "tests/support/test_program.h"

#include <QMimeDatabase>
#include <QTest>

namespace package_type_test {

using namespace galley::tests;

// By what a desktop knows that a review in one file is Galley's to open.
class PackageTypeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void itsNameSaysItsType();
    void galleyIsAProgramForThatType();

private:
    static QByteArray packaged(const QString& name)
    {
        return contentOf(QStringLiteral(GALLEY_SOURCE_DIR "/packaging/") + name);
    }
    const QString m_type = u"application/vnd.galley.review+zip"_qs;
};

void PackageTypeTest::itsNameSaysItsType()
{
    writtenFile(qEnvironmentVariable("XDG_DATA_HOME") + u"/mime/packages/app.galley.Galley.xml"_qs,
                packaged(u"app.galley.Galley.mime.xml"_qs));
    const QMimeDatabase types;
    const QMimeType type =
        types.mimeTypeForFile(u"Essay.galley-review"_qs, QMimeDatabase::MatchExtension);
    QCOMPARE(type.name(), m_type);
    QVERIFY(type.inherits(u"application/zip"_qs));
}

void PackageTypeTest::galleyIsAProgramForThatType()
{
    const QByteArray desktop = packaged(u"app.galley.Galley.desktop"_qs);
    const auto start = desktop.indexOf("\nMimeType=");
    QVERIFY(start >= 0);
    const QByteArray line = desktop.mid(start, desktop.indexOf('\n', start + 1) - start);
    QVERIFY2(line.contains('=' + m_type.toUtf8() + ';')
                 || line.contains(';' + m_type.toUtf8() + ';'),
             line.constData());
    QVERIFY(packaged(u"app.galley.Galley.metainfo.xml"_qs)
                .contains("<mediatype>" + m_type.toUtf8() + "</mediatype>"));
}

} // namespace package_type_test

GALLEY_GUILESS_TEST(package_type_test::PackageTypeTest)

#include "package_type_test.moc"
