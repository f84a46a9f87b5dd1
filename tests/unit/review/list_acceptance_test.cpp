// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/review/acceptance.h"

#include "tests/support/reviewed_article.h"
#include "tests/support/test_program.h"

#include <numeric>

namespace list_acceptance_test {

using namespace galley;
using namespace galley::tests;

namespace {

const QStringList letters{u"a"_qs, u"b"_qs, u"c"_qs, u"d"_qs};

// How the items of a list are written.
struct ListStyle {
    QString mark = u"1."_qs; // of the first; its digits count on
    bool countsOn = true;
    bool isLoose = false; // a blank line between two
    QString before; // stands around the list
    QString behind;
    bool hasChildren = false;
    bool isOfSentences = false;
};

QString markOf(const ListStyle& style, int index)
{
    qsizetype digits = 0;
    while (style.mark[digits].isDigit())
        ++digits;
    if (digits == 0 || !style.countsOn)
        return style.mark;
    return QString::number(style.mark.first(digits).toInt() + index) + style.mark.sliced(digits);
}

// Items are named by a letter.
QString listOf(const ListStyle& style, const QStringList& items)
{
    QStringList lines;
    for (int index = 0; index < items.size(); ++index) {
        const QString mark = markOf(style, index);
        const QString words = style.isOfSentences
            ? u"the thing that %1 does with %1%1 and with %1x"_qs.arg(items[index])
            : items[index];
        QString line = mark + u' ' + words;
        if (style.hasChildren) {
            const QString indent(mark.size() + 1, u' ');
            line += u'\n' + indent + markOf(style, 0) + u" first of "_qs + items[index] + u'\n'
                + indent + markOf(style, 1) + u" second of "_qs + items[index];
        }
        lines.append(line);
    }
    return style.before + lines.join(style.isLoose ? u"\n\n"_qs : u"\n"_qs) + u'\n' + style.behind;
}

// All orders of some items; and of each what stands there when one is deleted, inserted or edited.
QList<QStringList> changedOrdersOf(const QStringList& items, bool hasEdits = true)
{
    QList<QStringList> all;
    QList<int> order(items.size());
    std::iota(order.begin(), order.end(), 0);
    do {
        QStringList copy;
        for (const int index : order)
            copy.append(items[index]);
        if (copy != items)
            all.append(copy);
        for (qsizetype at = 0; hasEdits && at < copy.size(); ++at) {
            QStringList fewer = copy;
            fewer.removeAt(at);
            if (!fewer.isEmpty())
                all.append(fewer);
            QStringList more = copy;
            more.insert(at, u"new"_qs);
            all.append(more);
            QStringList edited = copy;
            edited[at] += u" more"_qs;
            all.append(edited);
        }
    } while (std::next_permutation(order.begin(), order.end()));
    return all;
}

// Those that can be decided by themselves.
QList<QUuid> openOf(const ReviewedArticle& draft)
{
    QList<QUuid> ids;
    for (const review::Remark& remark : draft.remarks()) {
        if (remark.entry.parent.isNull())
            ids.append(remark.entry.id);
    }
    return ids;
}

} // namespace

// What becomes of lists whose items were moved, deleted, put in and edited: their numbers follow.
class ListAcceptanceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void allOfACopyOfAListGiveTheCopy_data();
    void allOfACopyOfAListGiveTheCopy();
    void oneByOneInAnyOrderTheyGiveTheCopyToo_data();
    void oneByOneInAnyOrderTheyGiveTheCopyToo();
};

void ListAcceptanceTest::allOfACopyOfAListGiveTheCopy_data()
{
    QTest::addColumn<ListStyle>("style");

    ListStyle style;
    QTest::newRow("numbered") << style;
    style.before = u"Do this:\n\n"_qs;
    style.behind = u"\nThen rest.\n"_qs;
    QTest::newRow("between paragraphs") << style;
    style.isOfSentences = true;
    QTest::newRow("of sentences") << style;
    style.isLoose = true;
    QTest::newRow("with blank lines") << style;
    style = {};
    style.mark = u"1)"_qs;
    QTest::newRow("with brackets") << style;
    style.mark = u"-"_qs;
    QTest::newRow("bulleted") << style;
    style.mark = u"9."_qs;
    QTest::newRow("beginning with nine") << style;
    style.mark = u"1."_qs;
    style.countsOn = false;
    QTest::newRow("all of one number") << style;
    style = {};
    style.hasChildren = true;
    QTest::newRow("nested") << style;
    style.mark = u"-"_qs;
    QTest::newRow("nested bullets") << style;
}

void ListAcceptanceTest::allOfACopyOfAListGiveTheCopy()
{
    QFETCH(const ListStyle, style);
    for (const QStringList& items : {letters.first(2), letters.first(3), letters}) {
        for (const QStringList& order : changedOrdersOf(items)) {
            const QString copy = listOf(style, order);
            ReviewedArticle draft(listOf(style, items));
            draft.copy(u"A"_qs, copy);
            const review::Acceptance acceptance = draft.acceptAll();
            QVERIFY2(acceptance.left.isEmpty() && draft.text() == copy,
                     qPrintable(order.join(u' ') + u'\n' + draft.text()));
        }
    }
}

void ListAcceptanceTest::oneByOneInAnyOrderTheyGiveTheCopyToo_data()
{
    allOfACopyOfAListGiveTheCopy_data();
}

void ListAcceptanceTest::oneByOneInAnyOrderTheyGiveTheCopyToo()
{
    QFETCH(const ListStyle, style);
    for (const QStringList& items : {letters.first(2), letters.first(3), letters}) {
        for (const QStringList& order : changedOrdersOf(items, items.size() < letters.size())) {
            const QString copy = listOf(style, order);
            ReviewedArticle fresh(listOf(style, items));
            fresh.copy(u"A"_qs, copy);
            QList<QUuid> ids = openOf(fresh);
            std::sort(ids.begin(), ids.end());
            int orders = rounds(3); // of up to 24
            do {
                ReviewedArticle draft = fresh;
                QStringList steps;
                for (const QUuid& id : std::as_const(ids)) {
                    const review::Acceptance acceptance = draft.acceptById(id);
                    steps.append(acceptance.left.isEmpty() ? draft.text()
                                                           : acceptance.left.first().reason);
                }
                QVERIFY2(draft.text() == copy,
                         qPrintable(order.join(u' ') + u'\n' + steps.join(u"---\n"_qs)));
            } while (std::next_permutation(ids.begin(), ids.end()) && --orders > 0);
        }
    }
}

} // namespace list_acceptance_test

GALLEY_GUILESS_TEST(list_acceptance_test::ListAcceptanceTest)
#include "list_acceptance_test.moc"
