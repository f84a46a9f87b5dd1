// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/widgets/mnemonics.h"

#include <QAbstractButton>
#include <QKeySequence>
#include <QLabel>
#include <QMenuBar>

namespace galley {

namespace {

// A null character for words without one.
QChar mnemonicIn(const QString& words)
{
    const QKeySequence keys = QKeySequence::mnemonic(words);
    return keys.isEmpty() ? QChar() : QChar(keys[0].key()).toUpper();
}

QString withMnemonicAt(const QString& words, QChar letter)
{
    const qsizetype place = words.indexOf(letter, 0, Qt::CaseInsensitive);
    return QString(words).insert(place, u'&');
}

} // namespace

QSet<QChar> mnemonicsOf(const QWidget& window, const QWidget* without)
{
    QSet<QChar> letters;
    const auto add = [&](const QWidget& widget, const QString& words) {
        const bool isOfWindow =
            widget.window() == &window && !(without && without->isAncestorOf(&widget));
        if (const QChar letter = mnemonicIn(words); isOfWindow && !letter.isNull())
            letters.insert(letter);
    };
    for (const QMenuBar* menus : window.findChildren<QMenuBar*>()) {
        for (const QAction* menu : menus->actions())
            add(*menus, menu->text());
    }
    for (const QLabel* label : window.findChildren<QLabel*>()) {
        if (label->buddy())
            add(*label, label->text());
    }
    for (const QAbstractButton* button : window.findChildren<QAbstractButton*>())
        add(*button, button->text());
    return letters;
}

QString withFreeMnemonic(const QString& words, QSet<QChar>& taken)
{
    const QChar own = mnemonicIn(words);
    if (own.isNull())
        return words;
    const QString plain = QString(words).remove(u'&');
    QString letters = own + plain;
    for (const QChar each : letters) {
        const QChar letter = each.toUpper();
        if (!letter.isLetter() || taken.contains(letter))
            continue;
        taken.insert(letter);
        return letter == own ? words : withMnemonicAt(plain, letter);
    }
    return plain;
}

} // namespace galley
