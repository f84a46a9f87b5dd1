// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/session/article_session.h"
#include "tests/support/file_in_folder.h"
#include "tests/support/session_support.h"
#include "tests/support/test_program.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <functional>
#include <memory>

namespace typed_during_save_test {

using namespace galley;
using namespace Qt::StringLiterals;

namespace {

const QByteArray opened =
    R"({"$type":"site.standard.document","textContent":"one","updatedAt":"2025-01-01T00:00:00Z"})";

// What the file would be given by now.
QByteArray recordOf(const ArticleSession& session)
{
    return session.article().toJson();
}

} // namespace

// What a person does while a save is under way is not in the file, and not lost.
class TypedDuringSaveTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whatIsTypedIsStillToBeSaved();
    void aTimeThatIsTypedStays();
    void aTimeThatNobodyTypedIsThatOfTheSave();
    void anotherFormOfTheBodyIsStillToBeSaved();

private:
    void saveWhile(const std::function<void()>& act);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ArticleSession> m_session;
};

void TypedDuringSaveTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    const QString path = m_folder->filePath(u"a.json"_s);
    tests::writtenFile(path, opened);
    OpenedArticle article = tests::openedArticle(opened, path);
    article.contentHash = contentHashOf(opened);
    m_session = std::make_unique<ArticleSession>(
        article, [] { return QDateTime(QDate(2026, 3, 4), QTime(12, 0), Qt::UTC); });
    m_session->editText({{{3, {}, u" two"_s}}});
}

void TypedDuringSaveTest::saveWhile(const std::function<void()>& act)
{
    QSignalSpy saved(m_session.get(), &ArticleSession::saved);
    m_session->save(UpdatedAtPolicy::SetOnSave);
    QVERIFY(m_session->isSaving());
    act();
    QVERIFY(saved.wait());
}

void TypedDuringSaveTest::whatIsTypedIsStillToBeSaved()
{
    saveWhile([this] { m_session->editText({{{7, {}, u" three"_s}}}); });
    QVERIFY(m_session->isModified());
    QCOMPARE(m_session->text().toString(), u"one two three"_s);
    const QByteArray file = tests::contentOf(m_session->path());
    QVERIFY2(file.contains("\"one two\""), file.constData());
    m_session->history().undo();
    QVERIFY(!m_session->isModified());
    QCOMPARE(recordOf(*m_session), file);
}

void TypedDuringSaveTest::aTimeThatIsTypedStays()
{
    saveWhile([this] { m_session->setString(Field::UpdatedAt, u"2024-12-24T18:00:00Z"_s); });
    QCOMPARE(m_session->article().string(Field::UpdatedAt), u"2024-12-24T18:00:00Z"_s);
    QVERIFY(m_session->isModified());
    QVERIFY(tests::contentOf(m_session->path()).contains("2026-03-04T12:00:00.000Z"));
}

void TypedDuringSaveTest::aTimeThatNobodyTypedIsThatOfTheSave()
{
    saveWhile([] {});
    QCOMPARE(m_session->article().string(Field::UpdatedAt), u"2026-03-04T12:00:00.000Z"_s);
    QVERIFY(!m_session->isModified());
    QCOMPARE(recordOf(*m_session), tests::contentOf(m_session->path()));
}

void TypedDuringSaveTest::anotherFormOfTheBodyIsStillToBeSaved()
{
    saveWhile([this] {
        const Article& article = m_session->article();
        m_session->edit({u"Form"_s, {}, {}, article.inStandardForm(u"one two"_s)});
    });
    QVERIFY(m_session->isModified());
    QCOMPARE(m_session->article().bodyForm(), BodyForm::MarkdownInContent);
    const QByteArray file = tests::contentOf(m_session->path());
    QVERIFY2(!file.contains("\"content\""), file.constData());
    m_session->history().undo();
    QCOMPARE(recordOf(*m_session), file);
}

} // namespace typed_during_save_test

GALLEY_GUILESS_TEST(typed_during_save_test::TypedDuringSaveTest)
#include "typed_during_save_test.moc"
