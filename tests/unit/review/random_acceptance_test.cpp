// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/review/acceptance.h"

#include "app/compare/text_comparison.h"
#include "tests/support/edited_articles.h"
#include "tests/support/reviewed_article.h"
#include "tests/support/test_program.h"

#include <QRegularExpression>

namespace random_acceptance_test {

using namespace galley;
using namespace galley::tests;

// What holds of the suggestions of any changed copy.
class RandomAcceptanceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void allOfAnyCopySayWhatTheCopySays();
    void anySubsetTakesNoWordOfOthers();
};

// But for blank lines and the numbers of lists, which follow what they stand between. Of two equal
// paragraphs beside each other nobody can say which was changed: there the words count, not their
// order.
void RandomAcceptanceTest::allOfAnyCopySayWhatTheCopySays()
{
    for (int round = 0; round < rounds(150); ++round) {
        EditedArticle article(static_cast<quint32>(round), round % 2 == 0);
        const QString base = article.text();
        article.edit(1 + article.below(5));
        const QString copy = article.text();
        ReviewedArticle draft(base);
        draft.copy(u"A"_qs, copy);
        const review::Acceptance acceptance = draft.acceptAll();
        const auto sorted = [](const QString& text) {
            QStringList words = text.normalized(QString::NormalizationForm_C)
                                    .split(QRegularExpression(u"[\\s0-9.]+"_qs));
            words.sort();
            return words.join(u' ');
        };
        const auto unnumbered = [](QString text) {
            text.replace(QRegularExpression(u"\n+"_qs), u"\n\n"_qs);
            return text.replace(
                QRegularExpression(u"^[0-9]+\\."_qs, QRegularExpression::MultilineOption),
                u"1."_qs);
        };
        const bool hasTwins = round % 2 != 0;
        const bool saysTheSame = hasTwins
            ? sorted(draft.text()) == sorted(copy)
            : comparisonOf(unnumbered(draft.text()), unnumbered(copy)).passages.isEmpty();
        const QStringList texts{base, copy, draft.text()};
        QVERIFY2(acceptance.left.isEmpty() && saysTheSame,
                 qPrintable(u"round %1\n"_qs.arg(round) + texts.join(u"\n=====\n"_qs)));
    }
}

void RandomAcceptanceTest::anySubsetTakesNoWordOfOthers()
{
    for (int round = 0; round < rounds(150); ++round) {
        EditedArticle article(static_cast<quint32>(round), true);
        const QString base = article.text();
        article.edit(2 + article.below(5));
        ReviewedArticle draft(base);
        draft.copy(u"A"_qs, article.text());
        QHash<QString, int> left = EditedArticle::ownWordsOf(base); // that nobody wants to touch
        for (const review::Remark& remark : draft.remarks()) {
            for (const QString& word : EditedArticle::ownWordsOf(remark.entry.proposed).keys())
                left.remove(word);
        }
        for (const review::Remark& remark : draft.remarks()) {
            if (article.below(2) == 0)
                continue;
            for (const review::Remark& made : draft.accept(remark).accepted) {
                if (made.entry.kind == review::EntryKind::Move)
                    continue;
                for (const QString& word :
                     EditedArticle::ownWordsOf(made.entry.target->exact).keys())
                    left.remove(word);
            }
        }
        const QHash<QString, int> now = EditedArticle::ownWordsOf(draft.text());
        const QStringList texts{base, article.text(), draft.text()};
        for (const QString& word : left.keys())
            QVERIFY2(now.value(word) == 1,
                     qPrintable(u"round %1: “%2”\n"_qs.arg(round).arg(word)
                                + texts.join(u"\n=====\n"_qs)));
    }
}

} // namespace random_acceptance_test

GALLEY_GUILESS_TEST(random_acceptance_test::RandomAcceptanceTest)

#include "random_acceptance_test.moc"
