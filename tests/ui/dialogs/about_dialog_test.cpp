// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/dialogs/about_dialog.h"

#include "tests/support/test_program.h"

#include <QClipboard>
#include <QLabel>
#include <QPushButton>
#include <QTest>

namespace about_dialog_test {

using namespace galley;

class AboutDialogTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void itNamesVersionLicenceAndLibraries_data();
    void itNamesVersionLicenceAndLibraries();
    void theVersionsCanBeCopied();
    void theIconIsThere();
};

void AboutDialogTest::itNamesVersionLicenceAndLibraries_data()
{
    QTest::addColumn<QString>("said");
    for (const QString& said :
         {QStringLiteral(GALLEY_VERSION), QStringLiteral("MIT"), QString::fromLatin1(qVersion()),
          QStringLiteral("cmark 0."), QStringLiteral("libwebp 1."), QStringLiteral("ICU ")})
        QTest::newRow(qPrintable(said)) << said;
}

void AboutDialogTest::itNamesVersionLicenceAndLibraries()
{
    QFETCH(QString, said);
    const AboutDialog dialog;
    QStringList texts;
    for (const auto* const label : dialog.findChildren<QLabel*>())
        texts << label->text();
    QVERIFY2(texts.join(u'\n').contains(said), qPrintable(texts.join(u'\n')));
}

void AboutDialogTest::theVersionsCanBeCopied()
{
    const AboutDialog dialog;
    for (auto* const button : dialog.findChildren<QPushButton*>())
        if (button->text().contains(QStringLiteral("Copy")))
            button->click();
    QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("libwebp")));
}

void AboutDialogTest::theIconIsThere()
{
    const AboutDialog dialog;
    const auto labels = dialog.findChildren<QLabel*>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
        return !label->pixmap(Qt::ReturnByValue).isNull();
    }));
}

} // namespace about_dialog_test

GALLEY_TEST(about_dialog_test::AboutDialogTest)
#include "about_dialog_test.moc"
