// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/widgets/elided_label.h"

#include "tests/support/test_program.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QTest>

namespace elided_label_test {

using namespace galley;

class ElidedLabelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aTextThatFitsHasNoToolTip();
    void atItsBestSizeNoTextIsCut();
    void theWholeTextIsTheToolTipOfACutOne();
    void anExplanationStandsInTheToolTipInAnyCase();
    void itMayBecomeNarrowerThanItsText();
    void screenReadersHearTheWholeText();
    void controlCCopiesTheWholeText();
    void aTextWithoutAnEndIsMeasuredAndToldInPart();
};

void ElidedLabelTest::aTextThatFitsHasNoToolTip()
{
    ElidedLabel label(QStringLiteral("short"));
    label.resize(label.sizeHint());
    QVERIFY(!label.isElided());
    QVERIFY(label.toolTip().isEmpty());
}

void ElidedLabelTest::atItsBestSizeNoTextIsCut()
{
    // Of many widths in fractions of a pixel, some would round down.
    for (int length = 1; length < 40; ++length) {
        const QString text = QStringLiteral("“i” ‘t’ w, ").repeated(8).left(length).trimmed();
        ElidedLabel label(text);
        label.resize(label.sizeHint());
        const QFontMetrics metrics = label.fontMetrics();
        QCOMPARE(metrics.elidedText(text, Qt::ElideMiddle, label.contentsRect().width()), text);
    }
}

void ElidedLabelTest::theWholeTextIsTheToolTipOfACutOne()
{
    ElidedLabel label(QStringLiteral("/a/long/way/to/<b>article</b>.json"));
    label.resize(60, 20);
    label.show();
    QVERIFY(label.isElided());
    QCOMPARE(label.toolTip(), QStringLiteral("<qt>%1</qt>").arg(label.text().toHtmlEscaped()));
}

void ElidedLabelTest::anExplanationStandsInTheToolTipInAnyCase()
{
    ElidedLabel label(QStringLiteral("short"));
    label.setExplanation(QStringLiteral("Why <it> is short"));
    label.resize(label.sizeHint());
    QCOMPARE(label.toolTip(), QStringLiteral("<qt>Why &lt;it&gt; is short</qt>"));
    label.resize(10, 20);
    label.show();
    QCOMPARE(label.toolTip(), QStringLiteral("<qt>short<br>Why &lt;it&gt; is short</qt>"));
}

void ElidedLabelTest::itMayBecomeNarrowerThanItsText()
{
    const ElidedLabel label(QString(1000, u'x'));
    QVERIFY(label.minimumSizeHint().width() < 200);
}

void ElidedLabelTest::screenReadersHearTheWholeText()
{
    const ElidedLabel label(QString(1000, u'x'));
    QCOMPARE(label.accessibleName(), label.text());
}

void ElidedLabelTest::controlCCopiesTheWholeText()
{
    ElidedLabel label(QString(1000, u'x'));
    label.setCopyable(true);
    label.resize(60, 20);
    label.show();
    QVERIFY(QTest::qWaitForWindowActive(&label));
    label.setFocus();

    QTest::keyClick(&label, Qt::Key_C, Qt::ControlModifier);

    QCOMPARE(QGuiApplication::clipboard()->text(), label.text());
}

void ElidedLabelTest::aTextWithoutAnEndIsMeasuredAndToldInPart()
{
    const QString text(1'000'000, u'x');
    ElidedLabel label(text);
    label.resize(300, 20);
    label.show();
    QVERIFY(label.isElided());
    QVERIFY(label.sizeHint().width() < 20'000);
    QVERIFY(label.toolTip().size() < 3'000);
    QVERIFY(label.accessibleName().size() < 3'000);
    label.copy();
    QCOMPARE(QGuiApplication::clipboard()->text(), text);
}

} // namespace elided_label_test

GALLEY_TEST(elided_label_test::ElidedLabelTest)
#include "elided_label_test.moc"
