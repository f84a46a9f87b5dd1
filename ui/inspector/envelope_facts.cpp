// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/ui/inspector/inspector_pane_test.cpp

#include "ui/inspector/envelope_facts.h"

#include "ui/inspector/copy_row.h"
#include "ui/widgets/text_label.h"

#include <QLabel>
#include <QVBoxLayout>

namespace galley {

EnvelopeFacts::EnvelopeFacts(const Article& article, QWidget* parent) : QWidget(parent)
{
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(4);
    const auto add = [this, column](const QString& label, const QString& name,
                                    const std::optional<QString>& text) {
        if (!text)
            return;
        auto* const row = new CopyRow(name);
        row->setText(*text);
        connect(row, &CopyRow::noted, this, &EnvelopeFacts::noted);
        column->addWidget(new TextLabel(label));
        column->addWidget(row);
    };
    add(tr("The version this edit began from"), tr("version’s CID"), article.envelopeCid());
    add(tr("Address"), tr("record’s address"), article.envelopeUri());
}

bool EnvelopeFacts::exist(const Article& article)
{
    return article.envelopeCid() || article.envelopeUri();
}

} // namespace galley

#include "moc_envelope_facts.cpp"
