// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/inspector/crop_dialog.h"

#include "app/media/cover_encoder.h"
#include "ui/inspector/crop_view.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace galley {

namespace {

constexpr int leastCoverWidth = 600; // pixels; the checks say the same of a cover

// What a frame of that size most likely was drawn as: 16:9 is a person's choice, not a chance.
CropShape shapeOf(const CropSource& source)
{
    const bool isWhole = source.part == QRect({}, source.size);
    if (isWhole)
        return CropShape::Free;
    for (const CropShape shape : {CropShape::Card, CropShape::Screen, CropShape::Classic}) {
        if (qAbs(source.part.width() / proportionOf(shape) - source.part.height()) <= 1)
            return shape;
    }
    return CropShape::Free;
}

} // namespace

CropDialog::CropDialog(CropSource source, QWidget* parent)
    : QDialog(parent)
    , m_source(std::move(source))
    , m_view(new CropView(m_source.image, m_source.size, m_source.part))
    , m_shapes(new QComboBox)
    , m_facts(new NoteLabel)
{
    setWindowTitle(tr("Crop the Cover"));
    auto* const from = new QLabel(origin());
    from->setWordWrap(true);
    from->setTextFormat(Qt::PlainText);

    auto* const buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    auto* const crop = buttons->addButton(tr("C&rop"), QDialogButtonBox::AcceptRole);
    crop->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto* const column = new QVBoxLayout(this);
    column->addWidget(from);
    column->addWidget(m_view, 1);
    column->addWidget(shapeRow());
    column->addWidget(m_facts);
    column->addWidget(buttons);

    connect(m_view, &CropView::frameChanged, this, &CropDialog::showFacts);
    showFacts();
    m_view->setFocus();
}

QRect CropDialog::part() const
{
    return m_view->frame();
}

QString CropDialog::origin() const
{
    switch (m_source.origin) {
    case CropSource::Origin::File:
        return tr("Cut from the file that the cover was made of: %1")
            .arg(QDir::toNativeSeparators(m_source.path));
    case CropSource::Origin::EarlierCover:
        return tr("Cut from the cover as it was before it was cropped, for the file that it was "
                  "made of is not at hand.");
    case CropSource::Origin::Cover:
        return tr("Cut from the cover as it is stored, for the file that it was made of is not at "
                  "hand.");
    }
    Q_UNREACHABLE();
}

QWidget* CropDialog::shapeRow()
{
    const auto add = [this](const QString& name, CropShape shape) {
        m_shapes->addItem(name, QVariant::fromValue(static_cast<int>(shape)));
    };
    add(tr("Free"), CropShape::Free);
    add(tr("1.91:1, a link card"), CropShape::Card);
    add(tr("16:9"), CropShape::Screen);
    add(tr("4:3"), CropShape::Classic);
    // The frame stays as it was chosen until a person does something.
    const CropShape shape = shapeOf(m_source);
    m_shapes->setCurrentIndex(m_shapes->findData(static_cast<int>(shape)));
    if (shape != CropShape::Free)
        m_view->setShape(shape);
    m_view->setFrame(m_source.part);
    connect(m_shapes, &QComboBox::currentIndexChanged, this,
            [this] { m_view->setShape(static_cast<CropShape>(m_shapes->currentData().toInt())); });

    auto* const label = new QLabel(tr("&Proportion:"));
    label->setBuddy(m_shapes);
    m_shapes->setAccessibleName(tr("Proportion"));
    auto* const all = new QPushButton(tr("&As Large as Possible"));
    all->setAutoDefault(false);
    connect(all, &QPushButton::clicked, this,
            [this] { m_view->setFrame(largestFrame(m_view->shape(), m_source.size)); });

    auto* const widget = new QWidget;
    auto* const row = new QHBoxLayout(widget);
    row->setContentsMargins({});
    row->addWidget(label);
    row->addWidget(m_shapes);
    row->addWidget(all);
    row->addStretch();
    return widget;
}

void CropDialog::showFacts()
{
    const QSize size = coverSizeOf(part().size());
    const QString pixels =
        tr("The cover becomes %1 × %2 pixels.").arg(size.width()).arg(size.height());
    m_view->setAccessibleDescription(
        pixels + u' '
        + tr("The frame begins %1 pixels from the left and %2 from above. Arrow keys move it, with "
             "Shift they change its size, with Ctrl by single pixels.")
              .arg(part().x())
              .arg(part().y()));
    if (size.width() < leastCoverWidth)
        m_facts->tell(
            pixels + u' '
                + tr("With less than %1 across it looks blurred on cards.").arg(leastCoverWidth),
            NoteLabel::Tone::Warning);
    else
        m_facts->tell(pixels);
}

} // namespace galley

#include "moc_crop_dialog.cpp"
