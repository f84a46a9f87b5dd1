// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/recovery/recovery_dialog.h"

#include "ui/recovery/comparison_dialog.h"
#include "ui/recovery/recovery_words.h"
#include "ui/theme/colours.h"
#include "ui/widgets/note_label.h"
#include "ui/widgets/sealed_page.h"
#include "ui/widgets/text_label.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QLabel>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTextEdit>
#include <QVBoxLayout>

#include <memory>

namespace galley {

namespace {

constexpr int listWidth = 260; // pixels
constexpr double titleScale = 1.3; // to that of other text

} // namespace

RecoveryDialog::RecoveryDialog(UnsavedArticles unsaved, QWidget* parent)
    : QDialog(parent)
    , m_unsaved(std::move(unsaved))
{
    setWindowTitle(tr("Recover Unsaved Articles — Galley"));
    build();
    for (const UnsavedArticle& article : m_unsaved.list)
        m_list->addItem(nameOf(article) + u'\n' + timeOf(article));
    m_list->setCurrentRow(0);
    m_all->setVisible(m_unsaved.list.size() > 1);
}

void RecoveryDialog::build()
{
    auto* const introduction = new TextLabel(
        tr("Galley ended before these articles were saved. Nothing is changed in any file until "
           "you save."));
    introduction->setWordWrap(true);
    m_list = new QListWidget;
    m_list->setAccessibleName(tr("Unsaved articles"));
    m_list->setFixedWidth(listWidth);
    m_list->setSpacing(2);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // so that long titles are elided
    connect(m_list, &QListWidget::currentRowChanged, this, &RecoveryDialog::showCurrent);
    connect(m_list, &QListWidget::itemActivated, this, &RecoveryDialog::recoverCurrent);

    m_title = new TextLabel;
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * titleScale);
    large.setWeight(QFont::DemiBold);
    m_title->setFont(large);
    m_facts = new NoteLabel;
    m_warning = new NoteLabel;
    m_passage = new QTextEdit;
    m_passage->setDocument(new SealedPage(m_passage));
    m_passage->setReadOnly(true);
    m_passage->setAccessibleName(tr("What would come back"));

    auto* const details = new QVBoxLayout;
    details->addWidget(m_title);
    details->addWidget(m_facts);
    details->addWidget(m_warning);
    details->addWidget(m_passage, 1);
    auto* const columns = new QHBoxLayout;
    columns->setSpacing(14);
    columns->addWidget(m_list);
    columns->addLayout(details, 1);

    auto* const buttons = new QDialogButtonBox;
    auto* const recover = buttons->addButton(tr("&Recover"), QDialogButtonBox::AcceptRole);
    m_all = buttons->addButton(tr("Recover &All"), QDialogButtonBox::AcceptRole);
    auto* const later = buttons->addButton(tr("&Later"), QDialogButtonBox::RejectRole);
    auto* const discard = buttons->addButton(tr("&Discard…"), QDialogButtonBox::ResetRole);
    m_compare = buttons->addButton(tr("&Compare with the File…"), QDialogButtonBox::ResetRole);
    recover->setDefault(true);
    connect(recover, &QPushButton::clicked, this, &RecoveryDialog::recoverCurrent);
    connect(m_all, &QPushButton::clicked, this, &RecoveryDialog::recoverAll);
    connect(later, &QPushButton::clicked, this, &QDialog::reject);
    connect(discard, &QPushButton::clicked, this, &RecoveryDialog::askToDiscardCurrent);
    connect(m_compare, &QPushButton::clicked, this, &RecoveryDialog::compareCurrent);

    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(20, 20, 20, 16);
    column->setSpacing(12);
    column->addWidget(introduction);
    column->addLayout(columns, 1);
    column->addWidget(buttons);
    resize(820, 520);
    m_list->setFocus();
}

int RecoveryDialog::current() const
{
    return m_list->currentRow();
}

void RecoveryDialog::showCurrent()
{
    if (current() < 0)
        return;
    const UnsavedArticle& article = m_unsaved.list.at(current());
    const RecoveryPreview preview = previewOf(article.recovered);
    m_title->setText(nameOf(article));
    m_facts->tell(placeOf(article) + u'\n' + factsOf(article, preview));
    m_warning->tell(warningOf(article), NoteLabel::Tone::Warning);
    m_compare->setEnabled(article.file == FileStanding::AsBefore
                          || article.file == FileStanding::Changed);

    m_passage->setPlainText(preview.passage);
    QTextEdit::ExtraSelection written;
    written.format.setBackground(coloursFor(palette()).searchHit);
    written.cursor = QTextCursor(m_passage->document());
    // What is shown has as many units as the passage, CRLF aside.
    const auto unitsBefore = [&preview](qsizetype position) {
        return static_cast<int>(position
                                - preview.passage.first(position).count(QStringLiteral("\r\n")));
    };
    written.cursor.setPosition(unitsBefore(preview.written.start));
    written.cursor.setPosition(unitsBefore(preview.written.end()), QTextCursor::KeepAnchor);
    m_passage->setExtraSelections({written});
}

UnsavedArticle RecoveryDialog::take(int index)
{
    UnsavedArticle taken = m_unsaved.list.takeAt(index);
    {
        const QSignalBlocker both(m_list); // are not in step meanwhile
        const std::unique_ptr<QListWidgetItem> gone(m_list->takeItem(index));
    }
    showCurrent();
    m_all->setVisible(m_unsaved.list.size() > 1);
    if (m_unsaved.list.isEmpty())
        accept();
    return taken;
}

void RecoveryDialog::recoverCurrent()
{
    if (current() >= 0)
        Q_EMIT recoverWanted(take(current()));
}

void RecoveryDialog::recoverAll()
{
    while (!m_unsaved.list.isEmpty())
        Q_EMIT recoverWanted(take(0));
}

void RecoveryDialog::compareCurrent()
{
    if (current() < 0)
        return;
    auto* const dialog = new ComparisonDialog(m_unsaved.list.at(current()).recovered, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void RecoveryDialog::askToDiscardCurrent()
{
    if (current() < 0)
        return;
    const UnsavedArticle& article = m_unsaved.list.at(current());
    auto* const question =
        new QMessageBox(QMessageBox::Warning, tr("Discard Unsaved Changes"),
                        tr("Discard what was not saved of “%1”?").arg(nameOf(article)),
                        QMessageBox::Discard | QMessageBox::Cancel, this);
    question->setInformativeText(article.recovered.path.isEmpty()
                                     ? tr("The whole article is lost then.")
                                     : tr("The file stays as it is."));
    question->setTextFormat(Qt::PlainText);
    question->setDefaultButton(QMessageBox::Cancel);
    question->setAttribute(Qt::WA_DeleteOnClose);
    connect(question, &QMessageBox::buttonClicked, this,
            [this, question, index = current()](QAbstractButton* button) {
                if (question->standardButton(button) == QMessageBox::Discard)
                    take(index).place->discard();
            });
    question->open();
}

} // namespace galley

#include "moc_recovery_dialog.cpp"
