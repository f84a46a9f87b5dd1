// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/review/review_report.h"

namespace galley::review {

// A remark in words, as every form of a report has them; plain text.
struct ReportRow {
    QString person;
    QString kind; // as "Replace", "Must fix"
    QString place; // as "The Mill, paragraph 3"
    QString quote; // empty: it is about no words
    std::optional<QString> proposed; // nothing: it proposes no words; empty: to delete
    QString words;
    QString state;
    QStringList replies; // each with its author
};

// A verdict likewise.
struct VerdictRow {
    QString judgement;
    QString person;
    QString standing; // empty: said of this text
    QString note;
};

// A checklist likewise.
struct ChecklistRow {
    struct Item {
        QString words;
        bool isTicked = false;
    };

    QString person;
    QString title;
    QString standing; // as "2 of 3 ticked"
    QList<Item> items;
};

QList<VerdictRow> verdictRowsOf(const ReviewReport& report);
QList<ChecklistRow> checklistRowsOf(const ReviewReport& report);
QList<ReportRow> rowsOf(const ReviewReport& report);

// As cards and reports name a kind.
QString wordsOf(EntryKind kind);
QString wordsOf(const Remark& remark); // of its state
// The words of an item; of one that was ticked of an earlier text alone, with that.
QString wordsOf(const SaidChecklist::Item& item);

} // namespace galley::review
