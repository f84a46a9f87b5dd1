// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/review/package.h"
#include "app/review/profile.h"
#include "tests/support/file_in_folder.h"
#include "tests/support/program_in_folder.h"
#include "tests/support/reviewed_article.h"
#include "tests/support/terminal_program.h"
#include "tests/support/test_program.h"
#include "ui/editor/editor_pane.h"
#include "ui/editor/text_view.h"
#include "ui/review/comment_dialog.h"
#include "ui/review/hand_over_dialog.h"
#include "ui/review/remarks_pane.h"
#include "ui/review/review_summary.h"
#include "ui/window/review_flow.h"

#include <QDirIterator>
#include <QFileDialog>
#include <QPlainTextEdit>

namespace review_story_test {

using namespace galley;
using namespace galley::tests;

namespace {

const QString draft = u"The old mill stands by the slow river.\n\n"
                      "Nobody mills there, and the wheel is gone.\n\n"
                      "Once there were three millers."_qs;

// What lies below a folder, by its names.
QMap<QString, QByteArray> filesIn(const QString& folder)
{
    QMap<QString, QByteArray> files;
    QDirIterator each(folder, QDir::Files, QDirIterator::Subdirectories);
    while (each.hasNext()) {
        const QString path = each.next();
        files.insert(QDir(folder).relativeFilePath(path), contentOf(path));
    }
    return files;
}

} // namespace

// Somebody with a computer of their own, who has nothing but what was sent to them.
class Editor {
public:
    Editor(const QString& folder, const QString& name) : m_folder(folder), m_name(name)
    {
        QDir().mkpath(folder + u"/home"_qs);
    }

    Outcome review(const QStringList& arguments) const
    {
        Program program;
        for (const QString& variable : {u"XDG_CONFIG_HOME"_qs, u"XDG_DATA_HOME"_qs,
                                        u"XDG_STATE_HOME"_qs, u"XDG_CACHE_HOME"_qs})
            program.with(variable, m_folder + u"/home/"_qs + variable);
        return program.run(QStringList{u"review"_qs} + arguments);
    }
    // Opens what the author sent.
    bool unpack(const QString& package) const
    {
        const auto sent = review::readPackage(package);
        return sent && !writtenFile(article(), sent->record).isEmpty()
            && review({u"import"_qs, article(), package}).code == 0;
    }
    bool suggest(const QString& text) const
    {
        const QString copy =
            writtenFile(m_folder + u"/changed.json"_qs, articleWith(text).savedTree().text());
        return review({u"import"_qs, article(), copy, u"--as"_qs, m_name}).code == 0;
    }
    bool comment(const QString& on, const QString& words) const
    {
        return review({u"comment"_qs, article(), u"--as"_qs, m_name, u"--on"_qs, on, words}).code
            == 0;
    }
    // The file to send back; empty: there is none.
    QString pack() const
    {
        const QString path = m_folder + u"/back.galley-review"_qs;
        return review({u"pack"_qs, article(), u"--as"_qs, m_name, u"-o"_qs, path}).code == 0
            ? path
            : QString();
    }
    // What became of the remark on those words.
    QString stateOf(const QString& words) const
    {
        const QString json = review({article(), u"--format"_qs, u"json"_qs}).output;
        const auto remarks = QJsonDocument::fromJson(json.toUtf8()).object()[u"remarks"].toArray();
        for (const QJsonValue& each : remarks) {
            if (each[u"quote"].toString() == words)
                return each[u"state"].toString();
        }
        return {};
    }
    QString article() const { return m_folder + u"/essay.json"_qs; }

private:
    QString m_folder;
    QString m_name;
};

// A draft goes to two editors and comes back, and the author decides and sends it again.
class ReviewStoryTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void inEitherOrderTheImportsComeToTheSame();
    void theAuthorWritesOnDecidesByKeyboardAndSendsItAgain();

private:
    QString article() const { return m_program->path(u"essay.json"_qs); }
    QString text() const { return m_window->session().text().toString(); }
    // A key where the keyboard is.
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::keyClick(m_window->focusWidget(), key, modifiers);
    }
    QString current() const
    {
        const qsizetype index = m_window->remarksPane().current();
        return index < 0 ? QString() : m_window->review().remarks()[index].entry.target->exact;
    }
    // Keys of the menus want it.
    void activate() const
    {
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window));
    }
    void import(const QString& package, qsizetype remarks) const
    {
        m_window->reviewFlow().import(package);
        QTRY_COMPARE(m_window->review().remarks().size(), remarks);
        QTRY_VERIFY(m_window->findChild<ReviewSummary*>()->isVisible());
        activate();
    }
    void save() const
    {
        m_window->save();
        QTRY_VERIFY(!m_window->session().isSaving() && !m_window->session().isModified());
    }
    // By the dialog.
    void handOver(const QString& path) const
    {
        m_window->reviewFlow().handOver();
        auto* const dialog = m_window->findChild<HandOverDialog*>();
        QVERIFY(dialog);
        Q_EMIT dialog->saveWanted();
        auto* const files = dialog->findChild<QFileDialog*>();
        QVERIFY(files);
        Q_EMIT files->fileSelected(path);
        QTRY_VERIFY(QFile::exists(path));
        QTRY_VERIFY(!m_window->findChild<HandOverDialog*>());
    }

    std::unique_ptr<ProgramInFolder> m_program;
    std::optional<Editor> m_mara;
    std::optional<Editor> m_jonas;
    QString m_fromMara;
    QString m_fromJonas;
    MainWindow* m_window = nullptr;
};

void ReviewStoryTest::init()
{
    m_program = std::make_unique<ProgramInFolder>();
    QVERIFY(review::saveProfile({review::ownProfile()->id, u"Wanda Kern"_qs, u"WK"_qs}));
    m_program->write(u"essay.json"_qs, articleWith(draft).savedTree().text());
    const QString sent = m_program->path(u"round1.galley-review"_qs);
    QCOMPARE(Program().run({u"review"_qs, u"pack"_qs, article(), u"-o"_qs, sent}).code, 0);

    m_mara.emplace(m_program->path(u"mara"_qs), u"Mara Lind"_qs);
    QVERIFY(m_mara->unpack(sent));
    QVERIFY(m_mara->suggest(QString(draft).replace(u"mill stands"_qs, u"tower stands"_qs)));
    QVERIFY(m_mara->comment(u"wheel"_qs, u"Since when?"_qs));
    m_fromMara = m_mara->pack();
    m_jonas.emplace(m_program->path(u"jonas"_qs), u"Jonas Vik"_qs);
    QVERIFY(m_jonas->unpack(sent));
    QVERIFY(m_jonas->suggest(
        QString(draft).replace(u"slow"_qs, u"quiet"_qs).replace(u"three"_qs, u"four"_qs)));
    QVERIFY(m_jonas->comment(u"Nobody"_qs, u"Really nobody?"_qs));
    m_fromJonas = m_jonas->pack();
    QVERIFY(!m_fromMara.isEmpty() && !m_fromJonas.isEmpty());
    for (const Editor& editor : {*m_mara, *m_jonas}) // who touched no byte of it
        QCOMPARE(contentOf(editor.article()), contentOf(article()));
}

void ReviewStoryTest::cleanup()
{
    m_program.reset();
}

void ReviewStoryTest::inEitherOrderTheImportsComeToTheSame()
{
    const QByteArray record = contentOf(article());
    QList<QMap<QString, QByteArray>> come;
    for (const auto& order : {QStringList{m_fromMara, m_fromJonas},
                              QStringList{m_fromJonas, m_fromMara, m_fromJonas}}) {
        for (const QString& package : order)
            QCOMPARE(Program().run({u"review"_qs, u"import"_qs, article(), package}).code, 0);
        const QString review = m_program->path(u"essay.galley/review"_qs);
        come.append(filesIn(review));
        QCOMPARE(contentOf(article()), record);
        QVERIFY(QDir(review).removeRecursively());
    }
    QVERIFY(come[0].size() >= 3); // of two people, and the record they saw
    QCOMPARE(come[0], come[1]);
}

void ReviewStoryTest::theAuthorWritesOnDecidesByKeyboardAndSendsItAgain()
{
    m_window = &m_program->opened(article());
    activate();
    m_window->editor().text().setFocus();
    m_window->editor().text().select({0, 0});
    QTest::keyClicks(m_window->focusWidget(), u"It is said: "_qs);
    save();
    const QByteArray record = contentOf(article());

    // Both came back meanwhile.
    import(m_fromMara, 2);
    import(m_fromJonas, 5);
    key(Qt::Key_F7); // leaves the first page
    QCOMPARE(current(), u"mill"_qs);
    key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(text().startsWith(u"It is said: The old tower stands by the slow river."));
    QTRY_COMPARE(current(), u"slow"_qs);
    key(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(current(), u"Nobody"_qs);
    key(Qt::Key_Return, Qt::ControlModifier | Qt::AltModifier);
    auto* const answer = m_window->findChild<CommentDialog*>();
    QVERIFY(answer);
    answer->findChild<QPlainTextEdit*>()->setPlainText(u"Not a soul."_qs);
    answer->accept();
    QTRY_COMPARE(m_window->review().remarks()[m_window->remarksPane().current()].replies.size(), 1);
    QTRY_VERIFY(!m_window->findChild<CommentDialog*>());
    activate();
    m_window->editor().text().setFocus();
    key(Qt::Key_Return, Qt::ControlModifier); // resolved
    QTRY_COMPARE(current(), u"wheel"_qs);
    key(Qt::Key_F7);
    QCOMPARE(current(), u"three"_qs);
    key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(text().endsWith(u"Once there were four millers."));
    QTRY_COMPARE(m_window->review().openCount(), 1);
    m_window->editor().text().setFocus();
    key(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(text().endsWith(u"Once there were three millers."));
    QTRY_COMPARE(m_window->review().openCount(), 2);
    QCOMPARE(contentOf(article()), record); // so far nothing of it was saved
    save();
    QVERIFY(contentOf(article()).contains("tower"));

    // The second round.
    const QString again = m_program->path(u"round2.galley-review"_qs);
    handOver(again);
    QCOMPARE(m_mara->review({u"import"_qs, m_mara->article(), again}).code, 0);
    QCOMPARE(m_mara->stateOf(u"mill"_qs), u"accepted"_qs);
    QCOMPARE(m_mara->stateOf(u"slow"_qs), u"rejected"_qs);
    QCOMPARE(m_mara->stateOf(u"Nobody"_qs), u"resolved"_qs);
    QCOMPARE(m_mara->stateOf(u"wheel"_qs), u"in-place"_qs);
    QCOMPARE(m_mara->stateOf(u"three"_qs), u"in-place"_qs);
    QVERIFY(m_mara->comment(u"river"_qs, u"Which one?"_qs));
    const QByteArray decided = contentOf(article());
    import(m_mara->pack(), 6);
    QCOMPARE(m_window->review().openCount(), 3); // what was decided stays so
    QCOMPARE(contentOf(article()), decided);
}

} // namespace review_story_test

GALLEY_TEST(review_story_test::ReviewStoryTest)

#include "review_story_test.moc"
