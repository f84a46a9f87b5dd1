// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QFrame>
#include <QLabel>
#include <QLineEdit>
#include <QWidget>

#include <vector>

namespace galley {

class FlowLayout;
class TagChip;

// Shows a list of tags as chips with a field behind them, and lets a person add, remove and reorder
// them. Why a tag was refused stands below until the next edit.
class TagChips : public QWidget {
    Q_OBJECT

public:
    // Of more tags than that the others are kept, behind those that are shown.
    static constexpr qsizetype maximumShown = 300;

    explicit TagChips(QWidget* parent = nullptr);
    ~TagChips() override;

    QStringList tags() const;
    // Shows other tags; chips that stay keep the focus. Emits nothing.
    void setTags(const QStringList& tags);
    // Takes what stands in the field as if Enter had been pressed; before a save.
    void commitTyped();

Q_SIGNALS:
    // A person's edits only.
    void tagsEdited(const QStringList& tags);
    // The sentence that is shown, for a status line or a log.
    void refused(const QString& sentence);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    bool handleFieldKey(QKeyEvent* event);
    void insertChips(int index, const QStringList& tags);
    TagChip* newChip(const QString& tag);
    void deleteChip(int index);
    void moveChip(int from, int to);
    int indexOf(const TagChip* chip) const;
    int indexAt(const QPoint& place, const TagChip* dragged) const;
    void focusChip(int index);
    void showRefusal(const QString& sentence);
    void tellEdit();
    void tellRest();
    void updateColours();

    QFrame* m_box;
    FlowLayout* m_flow; // the chips and the field, in the box
    QLineEdit* m_field;
    QLabel* m_refusal;
    QLabel* m_restNote;
    QStringList m_rest; // tags that are not shown
    std::vector<TagChip*> m_chips;
    QStringList m_toldTags; // as last set or told
};

} // namespace galley
