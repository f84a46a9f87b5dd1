// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/session/finding_remarks.h"
#include "app/session/open_document.h"

#include <QObject>
#include <QUuid>

namespace galley {

class ChecksPane;
class RemarksPane;
class ReviewFlow;
class ReviewLinks;

// Makes a remark of a finding when that is wanted, under the person's name, and leads to it.
class FindingRemarkFlow : public QObject {
    Q_OBJECT

public:
    struct Parts {
        ChecksPane& checks;
        RemarksPane& remarks;
        ReviewFlow& flow;
        ReviewLinks& links;
    };

    // All must outlive it.
    FindingRemarkFlow(OpenDocument& document, const Parts& parts, QObject* parent);

private:
    void make(qsizetype finding);
    void tell(const QUuid& remark, FindingRemarks::Made what);
    void showAwaited();

    OpenDocument& m_document;
    Parts m_parts;
    FindingRemarks m_remarks;
    QUuid m_awaited; // the remark that is shown as soon as it is found in the text
};

} // namespace galley
