// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/session/article_search.h"
#include "ui/widgets/searched_text.h"

namespace galley {

class TextView;

// The text that is written, as a FindBar looks through it and replaces in it.
class SearchedArticle : public SearchedText {
    Q_OBJECT

public:
    SearchedArticle(ArticleSession& session, TextView& text);

    QWidget& view() override;
    QString selectedWords() const override;
    void setQuery(const SearchQuery& query) override;
    bool isRunning() const override { return m_search.isRunning(); }
    QString fault() const override { return m_search.fault(); }
    int hitCount() const override { return m_search.hitCount(); }
    int selectedHit() const override;
    int hitBeside(int step) const override;
    void select(int hit) override;
    bool canBeReplaced() const override;
    void replace(int hit, const QString& replacement) override;
    void replaceAll(const QString& replacement) override;

private:
    void mark();

    ArticleSession& m_session;
    TextView& m_text;
    ArticleSearch m_search;
};

} // namespace galley
