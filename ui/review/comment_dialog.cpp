// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/ui/window/review_window_test.cpp

#include "ui/review/comment_dialog.h"

#include "app/text/beginning.h"
#include "ui/widgets/typed_words.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace galley {

namespace {

QString nameOfSubject(const CommentSubject& subject)
{
    using Kind = CommentSubject::Kind;
    switch (subject.kind) {
    case Kind::Words:
        return CommentDialog::tr("The selected words");
    case Kind::Picture:
        return CommentDialog::tr("The picture");
    case Kind::Paragraph:
        return CommentDialog::tr("The paragraph");
    case Kind::Section:
        return CommentDialog::tr("The section");
    case Kind::Article:
        return CommentDialog::tr("The whole article");
    case Kind::Field:
        break;
    }
    switch (subject.field) {
    case Field::Title:
        return CommentDialog::tr("The title");
    case Field::Description:
        return CommentDialog::tr("The description");
    case Field::Tags:
        return CommentDialog::tr("The tags");
    case Field::CoverImage:
        return CommentDialog::tr("The cover");
    default:
        return memberNameOf(subject.field);
    }
}

} // namespace

CommentDialog::CommentDialog(const QList<CommentSubject>& subjects, QWidget* parent)
    : CommentDialog(Asks::Comment, subjects, parent)
{
}

CommentDialog::CommentDialog(const QString& quote, QWidget* parent)
    : CommentDialog(Asks::Reply, {{CommentSubject::Kind::Words, {}, {}, quote}}, parent)
{
}

CommentDialog::CommentDialog(Asks asks, const QList<CommentSubject>& subjects, QWidget* parent)
    : QDialog(parent)
    , m_subjects(subjects)
    , m_about(new QComboBox)
    , m_quote(new QLabel)
    , m_words(new QPlainTextEdit)
    , m_kinds(new QButtonGroup(this))
    , m_private(new QCheckBox(tr("&Private: it stays on this computer")))
{
    const bool isComment = asks == Asks::Comment;
    setWindowTitle(isComment ? tr("Comment") : tr("Reply"));
    auto* const column = new QVBoxLayout(this);
    for (const CommentSubject& subject : m_subjects)
        m_about->addItem(nameOfSubject(subject));
    m_about->setAccessibleName(tr("What it is about"));
    m_about->setVisible(isComment);
    column->addWidget(m_about);
    m_quote->setTextFormat(Qt::PlainText);
    m_quote->setWordWrap(true);
    column->addWidget(m_quote);
    connect(m_about, &QComboBox::currentIndexChanged, this, &CommentDialog::showQuote);
    showQuote();
    m_words->setAccessibleName(isComment ? tr("Your comment") : tr("Your answer"));
    m_words->setTabChangesFocus(true);
    column->addWidget(m_words, 1);
    const std::pair<QString, review::EntryKind> kinds[] = {
        {tr("&Note"), review::EntryKind::Note},
        {tr("&Question"), review::EntryKind::Question},
        {tr("&Must fix"), review::EntryKind::MustFix}};
    auto* const row = new QHBoxLayout;
    for (const auto& [name, kind] : kinds) {
        auto* const button = new QRadioButton(name);
        button->setVisible(isComment);
        button->setChecked(kind == review::EntryKind::Note);
        m_kinds->addButton(button, static_cast<int>(kind));
        row->addWidget(button);
    }
    row->addStretch();
    column->addLayout(row);
    m_private->setVisible(isComment);
    column->addWidget(m_private);
    auto* const buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_done =
        buttons->addButton(isComment ? tr("&Comment") : tr("&Reply"), QDialogButtonBox::AcceptRole);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_words, &QPlainTextEdit::textChanged, this, &CommentDialog::follow);
    // Return is a line of the comment.
    auto* const done = new QShortcut(QKeySequence(QStringLiteral("Ctrl+Return")), this);
    connect(done, &QShortcut::activated, m_done, &QPushButton::click);
    follow();
    resize(420, 240);
    m_words->setFocus();
}

CommentSubject CommentDialog::subject() const
{
    return m_subjects[m_about->currentIndex()];
}

void CommentDialog::showQuote()
{
    const QString quote = subject().quote;
    m_quote->setText(tr("“%1”").arg(endsOf(quote, longestLine)));
    m_quote->setVisible(!quote.isEmpty());
}

QString CommentDialog::words() const
{
    return typedWords(*m_words->document()).trimmed();
}

review::EntryKind CommentDialog::kind() const
{
    return static_cast<review::EntryKind>(m_kinds->checkedId());
}

bool CommentDialog::isPrivate() const
{
    return m_private->isChecked();
}

void CommentDialog::follow()
{
    m_done->setEnabled(!words().isEmpty());
}

} // namespace galley

#include "moc_comment_dialog.cpp"
