// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/base/ranges.h"

#include <QHash>
#include <QRandomGenerator>
#include <QStringList>

namespace galley::tests {

// A word that is known by its id wherever it goes. A word that took another's place has its own.
struct FollowedWord {
    QString text;
    QString before; // marks, part of no target
    QString behind;
    int id = 0;
    int origin = 0; // of a copy the id of the word that it was copied from, else its own
};

struct FollowedBlock {
    enum class Kind { Paragraph, Heading, Bullet, Numbered, Row, Code };
    enum class Script { Latin, Chinese, Arabic, Emoji, Thai };

    Kind kind = Kind::Paragraph;
    Script script = Script::Latin;
    QList<FollowedWord> words;
    int wrappedAfter = 0; // words in a line; 0: one line

    bool isText() const { return kind == Kind::Paragraph || kind == Kind::Bullet; }
};

// Where the words of an article stand in its text.
struct DrawnArticle {
    struct Place {
        TextRange range;
        int block = 0;
        int order = 0; // among all words
    };

    QString text;
    QHash<int, Place> places; // by id
    QList<int> ids; // in their order
};

inline QStringList latinWords()
{
    static const QStringList syllables{
        QStringLiteral("ba"), QStringLiteral("ce"), QStringLiteral("di"), QStringLiteral("fo"),
        QStringLiteral("gu"), QStringLiteral("la"), QStringLiteral("me"), QStringLiteral("ni"),
        QStringLiteral("po"), QStringLiteral("ru"), QStringLiteral("sa"), QStringLiteral("te")};
    constexpr int count = 300;
    QRandomGenerator random(7);
    QStringList words;
    while (words.size() < count) {
        QString word;
        for (int length = 1 + random.bounded(3); length > 0; --length)
            word += syllables[random.bounded(static_cast<int>(syllables.size()))];
        if (!words.contains(word))
            words.append(word);
    }
    return words;
}

inline const QStringList& followedWordsOf(FollowedBlock::Script script)
{
    const auto list = [](const char* words) { return QString::fromUtf8(words).split(u' '); };
    static const QStringList latin = latinWords();
    static const QStringList chinese =
        list("京都 昨日 大阪 天気 電車 新聞 先生 学校 時間 旅行 今日 仕事 東京 料理 音楽 映画 写真 "
             "友達 家族 病院 銀行 "
             "図書館 自転車 飛行機 公園 海 山 川 雨 雪 朝 夜 本 車 駅 店 道 花 犬 猫 北京 天气 书 "
             "我们 他们 中国");
    static const QStringList arabic = list(
        "السعر دينار كتاب مدينة بيت طريق يوم عمل ماء شمس قمر بحر جبل نهر ليل صباح باب سوق قلم ورق "
        "حديقة شجرة سيارة مدرسة جديد كبير صغير من في على");
    // In short lines: the formatter does not count emoji as they are seen.
    static const QStringList emoji =
        list("👩‍👩‍👧 👨‍👩‍👧‍👦 🇯🇵 🇯🇪")
        + list("🇩🇪 👍🏽 👍🏿 🎉") + list("❤️ 🏳️‍🌈 1️⃣ café")
        + list("cafe\u0301 naïve über u\u0308ber")
        + list("e\u0301te\u0301 don’t don't a\u0300\u0316");
    static const QStringList thai =
        list("กิน ข้าว น้ำ บ้าน ไป มา รถ เมือง วัน นี้ ปลา หมู ดี มาก คน เด็ก ครู โรงเรียน ตลาด ทะเล ภูเขา แม่น้ำ "
             "ฝน แดด เช้า เย็น");
    switch (script) {
    case FollowedBlock::Script::Chinese:
        return chinese;
    case FollowedBlock::Script::Arabic:
        return arabic;
    case FollowedBlock::Script::Emoji:
        return emoji;
    case FollowedBlock::Script::Thai:
        return thai;
    case FollowedBlock::Script::Latin:
        break;
    }
    return latin;
}

} // namespace galley::tests
