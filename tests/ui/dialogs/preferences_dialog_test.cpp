// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/dialogs/preferences_dialog.h"

#include "app/checks/editorial_rules.h"
#include "tests/support/test_program.h"
#include "ui/dialogs/rule_list.h"
#include "ui/widgets/note_label.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

namespace preferences_dialog_test {

using namespace galley;

class PreferencesDialogTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void nothingChangedAppliesNothing();
    void okHandsOverWhatWasChosen();
    void applyKeepsTheDialogOpen();
    void cancelHandsOverNothing();
    void aSiteThatIsNoAddressCannotBeApplied();
    void oneWithoutAnyPaneCannotBeApplied();
    void aMissingFontStays();
    void everyControlIsLabelled();
    void noMnemonicStandsTwice();
    void rulesAreTurnedOff();
    void aRuleOfALaterGalleyStaysTurnedOff();

private:
    QPushButton* button(QDialogButtonBox::StandardButton which) const;
    QLineEdit* site() const;
    NoteLabel* fault() const { return m_dialog->findChild<NoteLabel*>(QStringLiteral("fault")); }
    Preferences applied(qsizetype index) const;

    std::unique_ptr<PreferencesDialog> m_dialog;
    std::unique_ptr<QSignalSpy> m_applied;
};

void PreferencesDialogTest::init()
{
    m_dialog = std::make_unique<PreferencesDialog>(Preferences());
    m_applied = std::make_unique<QSignalSpy>(m_dialog.get(), &PreferencesDialog::applied);
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
}

QPushButton* PreferencesDialogTest::button(QDialogButtonBox::StandardButton which) const
{
    return m_dialog->findChild<QDialogButtonBox*>()->button(which);
}

QLineEdit* PreferencesDialogTest::site() const
{
    return m_dialog->findChild<QLineEdit*>(QStringLiteral("site"));
}

Preferences PreferencesDialogTest::applied(qsizetype index) const
{
    return m_applied->at(index).constFirst().value<Preferences>();
}

void PreferencesDialogTest::nothingChangedAppliesNothing()
{
    QVERIFY(!button(QDialogButtonBox::Apply)->isEnabled());
    QTest::mouseClick(button(QDialogButtonBox::Ok), Qt::LeftButton);
    QCOMPARE(m_applied->count(), 0);
    QVERIFY(!m_dialog->isVisible());
}

void PreferencesDialogTest::okHandsOverWhatWasChosen()
{
    QTest::keyClicks(site(), QStringLiteral("https://example.org"));
    m_dialog->findChild<QComboBox*>()->setCurrentIndex(2);
    m_dialog->findChildren<QSpinBox*>().constFirst()->setValue(18);
    QTest::mouseClick(button(QDialogButtonBox::Ok), Qt::LeftButton);

    QCOMPARE(m_applied->count(), 1);
    Preferences wanted;
    wanted.defaultSite = QStringLiteral("https://example.org");
    wanted.theme = ThemeChoice::Dark;
    wanted.textStyle.font.setPointSize(18);
    QCOMPARE(applied(0), wanted);
}

void PreferencesDialogTest::applyKeepsTheDialogOpen()
{
    QTest::keyClicks(site(), QStringLiteral("https://example.org"));
    QTest::mouseClick(button(QDialogButtonBox::Apply), Qt::LeftButton);
    QVERIFY(m_dialog->isVisible());
    QVERIFY(!button(QDialogButtonBox::Apply)->isEnabled());
    QTest::mouseClick(button(QDialogButtonBox::Ok), Qt::LeftButton);
    QCOMPARE(m_applied->count(), 1);
}

void PreferencesDialogTest::cancelHandsOverNothing()
{
    QTest::keyClicks(site(), QStringLiteral("https://example.org"));
    QTest::mouseClick(button(QDialogButtonBox::Cancel), Qt::LeftButton);
    QCOMPARE(m_applied->count(), 0);
}

void PreferencesDialogTest::aSiteThatIsNoAddressCannotBeApplied()
{
    QTest::keyClicks(site(), QStringLiteral("example"));
    QVERIFY(!button(QDialogButtonBox::Ok)->isEnabled());
    QVERIFY(!fault()->text().isEmpty());
    site()->clear();
    QVERIFY(button(QDialogButtonBox::Ok)->isEnabled());
}

void PreferencesDialogTest::oneWithoutAnyPaneCannotBeApplied()
{
    for (auto* const box : m_dialog->findChildren<QCheckBox*>())
        box->setChecked(false);
    QVERIFY(!button(QDialogButtonBox::Apply)->isEnabled());
    QVERIFY(fault()->isVisible());
}

void PreferencesDialogTest::aMissingFontStays()
{
    Preferences preferences;
    preferences.textStyle.font.setFamily(QStringLiteral("No Such Font Anywhere"));
    m_dialog = std::make_unique<PreferencesDialog>(preferences);
    QVERIFY(!button(QDialogButtonBox::Apply)->isEnabled());
}

void PreferencesDialogTest::everyControlIsLabelled()
{
    QSet<QWidget*> labelled;
    for (const auto* const label : m_dialog->findChildren<QLabel*>())
        labelled.insert(label->buddy());
    const auto* const general = m_dialog->findChild<QWidget*>(QStringLiteral("general"));
    QVERIFY(labelled.contains(m_dialog->findChild<RuleList*>()));
    for (auto* const control : general->findChildren<QWidget*>(Qt::FindDirectChildrenOnly)) {
        if (qobject_cast<QAbstractSpinBox*>(control) || qobject_cast<QComboBox*>(control)
            || qobject_cast<QLineEdit*>(control))
            QVERIFY2(labelled.contains(control), control->metaObject()->className());
    }
}

void PreferencesDialogTest::noMnemonicStandsTwice()
{
    QStringList keys;
    for (const auto* const label : m_dialog->findChildren<QLabel*>())
        keys << QKeySequence::mnemonic(label->text()).toString();
    for (const auto* const box : m_dialog->findChildren<QAbstractButton*>())
        keys << QKeySequence::mnemonic(box->text()).toString();
    keys.removeAll(QString());
    QCOMPARE(keys.removeDuplicates(), 0);
}

void PreferencesDialogTest::rulesAreTurnedOff()
{
    m_dialog->showRules();
    auto* const rules = m_dialog->findChild<RuleList*>();
    QVERIFY(rules->isVisible());
    QVERIFY(rules->count() > 30);
    QCOMPARE(rules->item(0)->checkState(), Qt::Checked);
    rules->setCurrentRow(0);
    QTest::keyClick(rules, Qt::Key_Space);
    QTest::mouseClick(button(QDialogButtonBox::Ok), Qt::LeftButton);
    QCOMPARE(applied(0).turnedOffRules, QSet<QString>{editorialRules().constFirst().name});
}

void PreferencesDialogTest::aRuleOfALaterGalleyStaysTurnedOff()
{
    Preferences preferences;
    preferences.turnedOffRules = {QStringLiteral("no-cover"), QStringLiteral("of-later")};
    RuleList rules;
    rules.setTurnedOff(preferences.turnedOffRules);
    QCOMPARE(rules.turnedOff(), preferences.turnedOffRules);
    for (int row = 0; row < rules.count(); ++row)
        rules.item(row)->setCheckState(Qt::Checked);
    QCOMPARE(rules.turnedOff(), QSet<QString>{QStringLiteral("of-later")});
}

} // namespace preferences_dialog_test

GALLEY_TEST(preferences_dialog_test::PreferencesDialogTest)
#include "preferences_dialog_test.moc"
