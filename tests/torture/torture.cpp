// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "tests/torture/torture.h"

#include "app/media/blob_store.h"
#include "app/review/acceptance.h"
#include "app/review/remarks.h"
#include "app/review/review_store.h"
#include "tests/torture/report.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QProcess>

#include <cstdio>

namespace galley::torture {

namespace {

constexpr int killsInAFolder = 20;
constexpr int longestLife = 3000; // milliseconds

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

Torture::Torture(QString program, quint32 seed) : m_program(std::move(program)), m_random(seed) { }

void Torture::beginFolder()
{
    m_acts += m_ledger.acts();
    m_ledger = {};
    m_folder = std::make_unique<QTemporaryDir>();
    QDir(m_folder->path()).mkdir(QStringLiteral("articles"));
}

bool Torture::run(int kills)
{
    for (int kill = 0; kill < kills; ++kill) {
        if (kill % killsInAFolder == 0)
            beginFolder();
        killOne();
        if (m_losses + m_torn > 0) {
            m_folder->setAutoRemove(false);
            std::printf("what is left: %s\n", qPrintable(m_folder->path()));
            break;
        }
        if ((kill + 1) % killsInAFolder == 0)
            std::printf("%d kills\n", kill + 1);
        std::fflush(stdout);
    }
    m_acts += m_ledger.acts();
    std::printf("%lld kills, %lld acts, %lld articles recovered, %lld remarks and %lld texts "
                "suggested looked for; lost: "
                "%lld; torn files: %lld; the oldest act that did not come back: %lld ms\n",
                m_kills, m_acts, m_recovered, m_remarks, m_suggested, m_losses, m_torn,
                m_oldestLoss);
    return m_losses + m_torn == 0;
}

void Torture::killOne()
{
    QProcess typist;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char* variable :
         {"XDG_STATE_HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"})
        environment.insert(QString::fromLatin1(variable), m_folder->path());
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    typist.setProcessEnvironment(environment);
    typist.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    typist.start(
        m_program,
        {QStringLiteral("--type"), m_folder->path(), QString::number(m_random.generate())});
    typist.waitForStarted();
    // Mostly while somebody types, sometimes while it starts and recovers.
    if (m_random.bounded(5) > 0)
        typist.waitForReadyRead();
    const bool endedItself = typist.waitForFinished(m_random.bounded(longestLife));
    const qint64 killTime = now();
    typist.kill();
    typist.waitForFinished();
    ++m_kills;
    if (endedItself)
        fail(m_losses, QStringLiteral("Galley ended by itself"));
    const QByteArray reports = typist.readAllStandardOutput();
    keepReports(reports, killTime);
    m_ledger.read(reports);
    checkFiles();
    checkDocuments(killTime);
}

// For whoever looks why something was lost.
void Torture::keepReports(const QByteArray& reports, qint64 killTime) const
{
    QFile file(m_folder->filePath(QStringLiteral("reports")));
    if (file.open(QIODevice::Append))
        file.write(reports + "killed " + QByteArray::number(killTime) + '\n');
}

void Torture::checkFiles()
{
    for (const QString& part : {QStringLiteral("articles"), QStringLiteral("galley/recovery")}) {
        QDirIterator files(m_folder->filePath(part), QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            files.next();
            checkFile(files.fileInfo());
        }
    }
}

void Torture::checkFile(const QFileInfo& file)
{
    const QByteArray content = contentOf(file.filePath());
    const QString folder = file.dir().dirName();
    if (folder == u"articles"
        && !m_ledger.isVersion(
            QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex()))
        fail(m_torn, QStringLiteral("%1 is no version that was saved").arg(file.filePath()));
    if (folder == u"blobs" && atproto::Cid::ofBlob(content).toString() != file.completeBaseName())
        fail(m_torn, QStringLiteral("%1 is not what its name says").arg(file.filePath()));
}

void Torture::checkDocuments(qint64 killTime)
{
    // By name: what is in the files, and instead of it what would come back.
    QHash<QByteArray, QByteArray> states;
    const QDir articles(m_folder->filePath(QStringLiteral("articles")));
    for (const QString& name : articles.entryList({QStringLiteral("*.json")})) {
        const auto article = Article::read(contentOf(articles.filePath(name)));
        if (!article)
            continue; // counted as torn
        states.insert(nameOf(*article), stateOf(*article));
        checkCover(*article, {articles.filePath(QStringLiteral("blobs"))});
        states.insert(suggestedOf(nameOf(*article)),
                      checkReview(articles.filePath(name), *article, killTime));
    }
    const auto unsaved =
        RecoveryFolder(m_folder->filePath(QStringLiteral("galley/recovery"))).claimUnsaved();
    if (unsaved.inUse > 0 || !unsaved.unreadable.isEmpty())
        fail(m_losses, QStringLiteral("a journal has an owner that is gone, or cannot be read"));
    for (const UnsavedArticle& article : unsaved.list) {
        ++m_recovered;
        states.insert(nameOf(article.recovered.article), stateOf(article.recovered.article));
        checkCover(article.recovered.article,
                   {article.place->blobsPath(), articles.filePath(QStringLiteral("blobs"))});
    }
    for (const QByteArray& document : m_ledger.documents())
        checkState(document, states, killTime);
}

void Torture::checkState(const QByteArray& document, const QHash<QByteArray, QByteArray>& states,
                         qint64 killTime)
{
    const auto state = states.constFind(document);
    if (state == states.constEnd()) {
        if (!m_ledger.mayBeAbsent(document, killTime))
            fail(m_losses, QStringLiteral("%1 is gone").arg(QString::fromUtf8(document)));
        m_ledger.forget(document);
        return;
    }
    if (!m_ledger.mayBe(document, *state, killTime))
        fail(m_losses,
             QStringLiteral("%1 is not as it was a second before the kill")
                 .arg(QString::fromUtf8(document)));
    m_suggested += document == suggestedOf(document.chopped(suggestedOf({}).size())) ? 1 : 0;
    m_oldestLoss = qMax(m_oldestLoss, m_ledger.ageOfLoss(document, *state, killTime));
    m_ledger.settle(document, *state);
}

// Says how the document would read by what is suggested.
QByteArray Torture::checkReview(const QString& path, const Article& article, qint64 killTime)
{
    const review::StoredReview read = review::storedReview(path);
    for (const Error& fault : read.faults)
        fail(m_torn, fault.sentence);
    QSet<QByteArray> words;
    for (const review::Entry& entry : read.review.entries.all())
        words.insert(entry.words.toUtf8());
    for (const QByteArray& remark : m_ledger.remarksOf(nameOf(article), killTime)) {
        ++m_remarks;
        if (!words.contains(remark))
            fail(m_losses,
                 QStringLiteral("a remark on %1 is gone").arg(QString::fromUtf8(nameOf(article))));
    }
    m_ledger.settleRemarks(nameOf(article), words);
    QList<QUuid> ids;
    for (const review::Remark& remark : review::remarksOf(read.review, article)) {
        if (review::isSuggestion(remark.entry.kind) && remark.isOpen()
            && remark.entry.parent.isNull())
            ids.append(remark.entry.id);
    }
    const review::Acceptance made =
        review::acceptanceOf(read.review, article, ids, review::Asked::Together);
    return suggestedStateOf(applied(article.text().toString(), made.text));
}

void Torture::checkCover(const Article& article, const QStringList& folders)
{
    const auto cover = article.cover();
    if (!cover)
        return;
    for (const QString& folder : folders) {
        if (BlobStore::ofUnnamed(folder).read(cover->cid))
            return;
    }
    fail(m_losses,
         QStringLiteral("the cover of %1 is gone").arg(QString::fromUtf8(nameOf(article))));
}

void Torture::fail(qint64& counter, const QString& sentence)
{
    ++counter;
    std::printf("kill %lld: %s\n", m_kills, qPrintable(sentence));
}

} // namespace galley::torture
