// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>
#include <QUuid>

namespace galley {

class MainWindow;
class ReviewSummary;

// Shows the first page of a review in the place of the panes: after one came in, and when it is
// asked for. Leads from there to the remarks, to a comparison, or back to the text.
class SummaryFlow : public QObject {
    Q_OBJECT

public:
    explicit SummaryFlow(MainWindow& window);

    bool isShown() const;
    void show();
    void leave(); // back to the text, if it is shown
    void begin(); // leaves it for the first remark

private:
    void goTo(const QUuid& remark);
    void compare();

    MainWindow& m_window;
    ReviewSummary* m_page;
};

} // namespace galley
