// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/widgets/banner_strip.h"

#include <QList>
#include <QWidget>

class QVBoxLayout;

namespace galley {

// Strips above what they are about. A message that offers something to do stays beside the next
// ones; of those that only say something the last is shown. None takes the focus; a screen reader
// is told.
class Banner : public QWidget {
    Q_OBJECT

public:
    using Kind = BannerKind;

    explicit Banner(QWidget* parent = nullptr);

    // What offers nothing takes the place of what did neither; what does stays until it is
    // withdrawn, or a person closes it.
    void showSentence(Kind kind, const QString& sentence, const QList<QAction*>& offered = {});
    // The same, but nobody can close it.
    void keepShowing(Kind kind, const QString& sentence, const QList<QAction*>& offered);
    void withdraw(const QString& sentence);
    // What was said without an offer.
    void withdrawNews();
    // Says that, too, behind what was said without an offer.
    void addSentence(Kind kind, const QString& sentence);

    QString sentence() const; // all of them
    Kind kind() const; // of the gravest

Q_SIGNALS:
    void closed(); // by a person, the last one

private:
    BannerStrip* newStrip(int place);
    void offer(Kind kind, const QString& sentence, const QList<QAction*>& offered, bool isClosable);
    void remove(BannerStrip* strip);

    QVBoxLayout* m_column;
    QList<BannerStrip*> m_offers; // the oldest first
    BannerStrip* m_news = nullptr; // offers nothing
};

} // namespace galley
