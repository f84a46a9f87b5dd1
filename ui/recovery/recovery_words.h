// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/recovery/recovery_folder.h"
#include "app/recovery/recovery_preview.h"

#include <QString>

namespace galley {

// What is said to a person about an article that could come back.

QString nameOf(const UnsavedArticle& article); // the title, else the file, else "Untitled"
QString placeOf(const UnsavedArticle& article); // the file, or that it was never saved
QString timeOf(const UnsavedArticle& article); // of the last edit, in local time
// Time, length and what else was changed.
QString factsOf(const UnsavedArticle& article, const RecoveryPreview& preview);
// What to know before saving it: a file that changed, edits that are lost. Empty: nothing.
QString warningOf(const UnsavedArticle& article);
QString unreadWarningOf(const UnsavedArticle& article); // of edits that are lost alone

} // namespace galley
