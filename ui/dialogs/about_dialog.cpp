// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/dialogs/about_dialog.h"

#include "ui/widgets/note_label.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <cmark.h>
#include <unicode/uversion.h>
#include <webp/encode.h>

#include <array>

namespace galley {

namespace {

constexpr int iconSize = 96; // pixels
constexpr double nameScale = 1.8; // the name's size to that of other text

QString webpVersion()
{
    const int version = WebPGetEncoderVersion();
    return QStringLiteral("%1.%2.%3")
        .arg((version >> 16) & 0xff)
        .arg((version >> 8) & 0xff)
        .arg(version & 0xff);
}

QString icuVersion()
{
    UVersionInfo version{};
    u_getVersion(version);
    std::array<char, U_MAX_VERSION_STRING_LENGTH> text{};
    u_versionToString(version, text.data());
    return QString::fromLatin1(text.data());
}

QString libraries()
{
    return QStringLiteral("Qt %1 · cmark %2 · libwebp %3 · ICU %4")
        .arg(QString::fromLatin1(qVersion()), QString::fromLatin1(cmark_version_string()),
             webpVersion(), icuVersion());
}

QLabel* line(const QString& text)
{
    auto* const label = new QLabel(text);
    label->setAlignment(Qt::AlignCenter);
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace

AboutDialog::AboutDialog(QWidget* parent) : QDialog(parent)
{
    setWindowTitle(tr("About Galley"));
    const QString version = tr("Version %1").arg(QStringLiteral(GALLEY_VERSION));

    auto* const picture = line({});
    picture->setPixmap(QIcon(QStringLiteral(":/icons/app.galley.Galley.svg"))
                           .pixmap(QSize(iconSize, iconSize), devicePixelRatioF()));
    auto* const name = line(QStringLiteral("Galley"));
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * nameScale);
    large.setWeight(QFont::DemiBold);
    name->setFont(large);
    auto* const used = new NoteLabel;
    used->setAlignment(Qt::AlignCenter);
    used->tell(libraries());

    auto* const buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    auto* const copy = buttons->addButton(tr("&Copy Versions"), QDialogButtonBox::ActionRole);
    connect(copy, &QPushButton::clicked, this, [version] {
        QGuiApplication::clipboard()->setText(
            QStringLiteral("Galley, %1\n%2").arg(version, libraries()));
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    buttons->button(QDialogButtonBox::Close)->setFocus();

    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(36, 28, 36, 16);
    column->setSpacing(6);
    column->setSizeConstraint(QLayout::SetFixedSize);
    column->addWidget(picture);
    column->addSpacing(6);
    column->addWidget(name);
    column->addWidget(line(version));
    column->addSpacing(8);
    column->addWidget(line(tr("Drafts articles and reviews them offline.")));
    column->addWidget(
        line(tr("Free software under the MIT licence.\n© 2026 The Galley developers")));
    column->addSpacing(8);
    column->addWidget(used);
    column->addSpacing(14);
    column->addWidget(buttons);
}

} // namespace galley

#include "moc_about_dialog.cpp"
