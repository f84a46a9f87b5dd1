// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/ui/window/review_window_test.cpp

#include "ui/window/review_menu.h"

#include "ui/window/checklist_flow.h"
#include "ui/window/main_window.h"
#include "ui/window/mode_flow.h"
#include "ui/window/page_review.h"
#include "ui/window/review_flow.h"
#include "ui/window/review_links.h"
#include "ui/window/summary_flow.h"
#include "ui/window/words.h"

#include <QAction>
#include <QActionGroup>
#include <QMenu>

namespace galley {

using window::Words;

namespace {

void showNextView(ReviewLinks& links, ReviewFlow& flow)
{
    using View = ReviewLinks::View;
    switch (links.view()) {
    case View::All:
        links.setView(View::Simple);
        Q_EMIT flow.noted(Words::tr("Simple: only where remarks are"));
        break;
    case View::Simple:
        links.setView(View::None);
        Q_EMIT flow.noted(Words::tr("No marks"));
        break;
    case View::None:
        links.setView(View::All);
        Q_EMIT flow.noted(Words::tr("All marks: what would come and what would go"));
        break;
    }
}

// The page's state, one of three.
void addPageStates(QMenu& menu, MainWindow& window)
{
    using State = PageReview::State;
    PageReview& page = window.pageReview();
    auto* const group = new QActionGroup(&menu);
    const std::pair<State, QString> states[] = {{State::AsItIs, Words::tr("As It &Is")},
                                                {State::WithMarks, Words::tr("With &Marks")},
                                                {State::AsAccepted, Words::tr("As &Accepted")}};
    for (const auto& [state, name] : states) {
        QAction* const action = menu.addAction(name);
        action->setCheckable(true);
        group->addAction(action);
        const auto follow = [action, &page, shown = state] {
            action->setChecked(page.state() == shown);
        };
        QObject::connect(&page, &PageReview::stateChanged, action, follow);
        QObject::connect(action, &QAction::triggered, &page,
                         [&page, wanted = state] { page.setState(wanted); });
        follow();
    }
    menu.addSeparator();
    QAction* const next = menu.addAction(Words::tr("&Next"), &page, [&page] {
        page.setState(static_cast<State>((static_cast<int>(page.state()) + 1) % 3));
    });
    next->setShortcut(QKeySequence(QStringLiteral("Ctrl+Alt+8")));
}

} // namespace

void fillReviewMenu(QMenu& menu, MainWindow& window)
{
    const auto add = [&menu, &window](const QString& text, const char* keys, const auto& act) {
        auto* const action = new QAction(text, &window);
        action->setShortcut(QKeySequence(QString::fromLatin1(keys)));
        QObject::connect(action, &QAction::triggered, &window, act);
        menu.addAction(action);
    };
    ReviewFlow& flow = window.reviewFlow();
    ReviewLinks& links = window.reviewLinks();
    auto* const summary = new SummaryFlow(window);
    // Where the text is not seen, nothing is done to what is current in it.
    const auto inText = [summary](const auto& act) {
        return [summary, act] {
            if (!summary->isShown())
                act();
        };
    };
    add(Words::tr("&Comment…"), "Ctrl+Alt+M", inText([&flow, &window] {
            if (window.pageReview().hasFocus())
                window.pageReview().comment();
            else
                flow.comment();
        }));
    add(Words::tr("Write, Su&ggest or Read"), "Ctrl+Shift+M",
        [&window] { window.modeFlow().cycle(); });
    menu.addSeparator();
    add(Words::tr("&Next Remark"), "F7",
        [&links, summary] { summary->isShown() ? summary->begin() : links.goToNext(1); });
    add(Words::tr("&Previous Remark"), "Shift+F7", [&links, summary] {
        summary->leave();
        links.goToNext(-1);
    });
    add(Words::tr("Su&mmary"), "", [summary] { summary->show(); });
    add(Words::tr("&Show Remarks"), "Ctrl+9", [&links, summary] {
        summary->leave();
        links.toggleList();
    });
    add(Words::tr("Ne&xt View of the Marks"), "Ctrl+Alt+9",
        [&links, &flow] { showNextView(links, flow); });
    addPageStates(*menu.addMenu(Words::tr("Pag&e")), window);
    menu.addSeparator();
    add(Words::tr("&Accept or Resolve"), "Ctrl+Return", inText([&flow] { flow.decideFirst(); }));
    add(Words::tr("&Reject"), "Ctrl+Shift+Return", inText([&flow] { flow.reject(); }));
    add(Words::tr("Repl&y…"), "Ctrl+Alt+Return", inText([&flow] { flow.reply(); }));
    add(Words::tr("Re&open"), "", inText([&flow] { flow.reopen(); }));
    add(Words::tr("Accept A&ll"), "", [&flow] { flow.acceptAll(); });
    menu.addSeparator();
    add(Words::tr("&Import Review or Copy…"), "", [&flow] { flow.askWhatToImport(); });
    auto* const checklists = new ChecklistFlow(window);
    add(Words::tr("Chec&klist…"), "", [checklists] { checklists->askWhatToOpen(); });
    add(Words::tr("&Hand Over…"), "", [&flow] { flow.handOver(); });
}

} // namespace galley
