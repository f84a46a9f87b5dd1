// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/widgets/banner.h"

#include <QVBoxLayout>

#include <algorithm>

namespace galley {

Banner::Banner(QWidget* parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins({});
    m_column->setSpacing(0);
    hide();
}

BannerStrip* Banner::newStrip(int place)
{
    auto* const strip = new BannerStrip(this);
    m_column->insertWidget(place, strip);
    connect(strip, &BannerStrip::closeWanted, this, [this, strip] {
        remove(strip);
        if (!m_news && m_offers.isEmpty())
            Q_EMIT closed();
    });
    return strip;
}

void Banner::showSentence(Kind kind, const QString& sentence, const QList<QAction*>& offered)
{
    if (!offered.isEmpty()) {
        offer(kind, sentence, offered, true);
        return;
    }
    if (!m_news)
        m_news = newStrip(static_cast<int>(m_offers.size()));
    m_news->say(kind, sentence);
    show();
}

void Banner::keepShowing(Kind kind, const QString& sentence, const QList<QAction*>& offered)
{
    offer(kind, sentence, offered, false);
}

void Banner::offer(Kind kind, const QString& sentence, const QList<QAction*>& offered,
                   bool isClosable)
{
    withdraw(sentence);
    auto* const strip = newStrip(static_cast<int>(m_offers.size()));
    m_offers.append(strip);
    strip->setClosable(isClosable);
    strip->say(kind, sentence, offered);
    show();
}

void Banner::withdraw(const QString& sentence)
{
    const QList<BannerStrip*> offers = m_offers;
    for (BannerStrip* const strip : offers) {
        if (strip->sentence() == sentence)
            remove(strip);
    }
}

void Banner::withdrawNews()
{
    if (m_news)
        remove(m_news);
}

// A click in it may be what removes it.
void Banner::remove(BannerStrip* strip)
{
    m_offers.removeAll(strip);
    if (m_news == strip)
        m_news = nullptr;
    strip->hide();
    strip->deleteLater();
    setVisible(m_news || !m_offers.isEmpty());
}

void Banner::addSentence(Kind kind, const QString& sentence)
{
    if (m_news)
        m_news->addSentence(sentence);
    else
        showSentence(kind, sentence);
}

QString Banner::sentence() const
{
    QStringList sentences;
    for (const BannerStrip* const strip : m_offers)
        sentences << strip->sentence();
    if (m_news)
        sentences << m_news->sentence();
    return sentences.join(u' ');
}

Banner::Kind Banner::kind() const
{
    Kind gravest = m_news ? m_news->kind() : Kind::Information;
    for (const BannerStrip* const strip : m_offers)
        gravest = std::min(gravest, strip->kind());
    return gravest;
}

} // namespace galley

#include "moc_banner.cpp"
