// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/integration/words_story_test.cpp

#include "app/base/plural_forms.h"

#include <QCoreApplication>
#include <QTranslator>

namespace galley {

void usePluralForms()
{
    auto* const english = new QTranslator(QCoreApplication::instance());
    if (english->load(QStringLiteral(":/translations/galley_en.qm")))
        QCoreApplication::installTranslator(english);
}

} // namespace galley
