// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/ui/compare/file_comparison_dialog_test.cpp

#include "ui/compare/found_edit.h"

#include "app/compare/text_comparison.h"
#include "app/compare/text_merge.h"

namespace galley {

ArticleEdit foundEdit(const QString& name, const FindWanted& find, const QString& present)
{
    const WantedArticle found = find();
    ArticleEdit edit;
    edit.name = name;
    edit.fields = found.fields;
    if (found.wanted == found.compared)
        return edit;
    const QString wanted = found.compared == present
        ? found.wanted
        : carriedOver(found.compared, present, found.wanted);
    edit.text = comparisonOf(present, wanted).delta();
    return edit;
}

} // namespace galley
