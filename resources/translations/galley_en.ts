<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<!-- The plural forms of English: what is not counted needs no translation. -->
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Comparison</name>
    <message numerus="yes">
        <source>%n place(s) differ in line breaks, spaces or the numbers of a list only.</source>
        <translation>
            <numerusform>%Ln place differs in line breaks, spaces or the numbers of a list only.</numerusform>
            <numerusform>%Ln places differ in line breaks, spaces or the numbers of a list only.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>⋯ %n unchanged paragraph(s) ⋯</source>
        <translation>
            <numerusform>⋯ %Ln unchanged paragraph ⋯</numerusform>
            <numerusform>⋯ %Ln unchanged paragraphs ⋯</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%Ln error</numerusform>
            <numerusform>%Ln errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%Ln warning</numerusform>
            <numerusform>%Ln warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hint(s)</source>
        <translation>
            <numerusform>%Ln hint</numerusform>
            <numerusform>%Ln hints</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Recovering</name>
    <message numerus="yes">
        <source>Last edited %1; %n word(s).</source>
        <translation>
            <numerusform>Last edited %1; %Ln word.</numerusform>
            <numerusform>Last edited %1; %Ln words.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message numerus="yes">
        <source>%n suggestion(s) could not be accepted.</source>
        <translation>
            <numerusform>%Ln suggestion could not be accepted.</numerusform>
            <numerusform>%Ln suggestions could not be accepted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suggestion(s) by %1, compared with %2</source>
        <translation>
            <numerusform>%Ln suggestion by %1, compared with %2</numerusform>
            <numerusform>%Ln suggestions by %1, compared with %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s) in “%1”</source>
        <translation>
            <numerusform>%Ln remark in “%1”</numerusform>
            <numerusform>%Ln remarks in “%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s) packed into %1</source>
        <translation>
            <numerusform>%Ln remark packed into %1</numerusform>
            <numerusform>%Ln remarks packed into %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more kind(s)</source>
        <translation>
            <numerusform>%Ln more kind</numerusform>
            <numerusform>%Ln more kinds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Terminal</name>
    <message numerus="yes">
        <source>%n name(s) stand in texts and were left</source>
        <translation>
            <numerusform>%Ln name stands in texts and was left</numerusform>
            <numerusform>%Ln names stand in texts and were left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n private note(s) stay here</source>
        <translation>
            <numerusform>%Ln private note stays here</numerusform>
            <numerusform>%Ln private notes stay here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n remark(s)</source>
        <translation>
            <numerusform>%1: %Ln remark</numerusform>
            <numerusform>%1: %Ln remarks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known</source>
        <translation>
            <numerusform>%Ln known</numerusform>
            <numerusform>%Ln known</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n must-fix(es) open</source>
        <translation>
            <numerusform>%Ln must-fix open</numerusform>
            <numerusform>%Ln must-fixes open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new remark(s)</source>
        <translation>
            <numerusform>%Ln new remark</numerusform>
            <numerusform>%Ln new remarks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) here are called “%1”; name the one that you mean by the UUID: %2</source>
        <translation>
            <numerusform>%Ln person here is called “%1”: %2</numerusform>
            <numerusform>%Ln people here are called “%1”; name the one that you mean by the UUID: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suggestion(s) left</source>
        <translation>
            <numerusform>%Ln suggestion left</numerusform>
            <numerusform>%Ln suggestions left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” stands there %n time(s) only.</source>
        <translation>
            <numerusform>“%1” stands there only once.</numerusform>
            <numerusform>“%1” stands there %Ln times only.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” stands there %n time(s); say which with a number, as in “%1#2”.</source>
        <translation>
            <numerusform>“%1” stands there once.</numerusform>
            <numerusform>“%1” stands there %Ln times; say which with a number, as in “%1#2”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) differ in line breaks, spaces or the numbers of a list only.</source>
        <translation>
            <numerusform>%Ln place differs in line breaks, spaces or the numbers of a list only.</numerusform>
            <numerusform>%Ln places differ in line breaks, spaces or the numbers of a list only.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” is written, but it was one file under %n more name(s) (hard links), where the former version stays.</source>
        <translation>
            <numerusform>“%1” is written, but it was one file under %Ln more name (a hard link), where the former version stays.</numerusform>
            <numerusform>“%1” is written, but it was one file under %Ln more names (hard links), where the former version stays.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%Ln word</numerusform>
            <numerusform>%Ln words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Versions</name>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%Ln minute ago</numerusform>
            <numerusform>%Ln minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>%Ln hour ago</numerusform>
            <numerusform>%Ln hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%Ln day ago</numerusform>
            <numerusform>%Ln days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>galley::ChecksPane</name>
    <message numerus="yes">
        <source>%n rule(s) are turned off.</source>
        <translation>
            <numerusform>%Ln rule is turned off.</numerusform>
            <numerusform>%Ln rules are turned off.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>galley::CompareView</name>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%Ln change</numerusform>
            <numerusform>%Ln changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) added, %1 removed</source>
        <translation>
            <numerusform>%Ln word added, %1 removed</numerusform>
            <numerusform>%Ln words added, %1 removed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>galley::FindBar</name>
    <message numerus="yes">
        <source>%n replaced</source>
        <translation>
            <numerusform>%Ln replaced</numerusform>
            <numerusform>%Ln replaced</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%Ln match</numerusform>
            <numerusform>%Ln matches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>galley::GrowingTextEdit</name>
    <message numerus="yes">
        <source>… and %n more character(s), kept as they are</source>
        <translation>
            <numerusform>… and %Ln more character, kept as it is</numerusform>
            <numerusform>… and %Ln more characters, kept as they are</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>galley::MergeNotice</name>
    <message numerus="yes">
        <source>The changes are merged, yours where both meet; %n place(s) to look at.</source>
        <translation>
            <numerusform>The changes are merged, yours where both meet; %Ln place to look at.</numerusform>
            <numerusform>The changes are merged, yours where both meet; %Ln places to look at.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>galley::RecordDialog</name>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%Ln difference</numerusform>
            <numerusform>%Ln differences</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>galley::SaveFlow</name>
    <message numerus="yes">
        <source>“%1” is saved. It was one file under %n more name(s) (hard links), where the former version stays.</source>
        <translation>
            <numerusform>“%1” is saved. It was one file under %Ln more name (a hard link), where the former version stays.</numerusform>
            <numerusform>“%1” is saved. It was one file under %Ln more names (hard links), where the former version stays.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>galley::StatusLine</name>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%Ln word</numerusform>
            <numerusform>%Ln words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%Ln character</numerusform>
            <numerusform>%Ln characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>galley::TagChips</name>
    <message numerus="yes">
        <source>… and %n more tag(s), kept as they are</source>
        <translation>
            <numerusform>… and %Ln more tag, kept as it is</numerusform>
            <numerusform>… and %Ln more tags, kept as they are</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>galley::ThreeWayView</name>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%Ln change</numerusform>
            <numerusform>%Ln changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s)</source>
        <translation>
            <numerusform>%Ln conflict</numerusform>
            <numerusform>%Ln conflicts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>galley::VersionTable</name>
    <message numerus="yes">
        <source>%n word(s) added, %1 removed</source>
        <translation>
            <numerusform>%Ln word added, %1 removed</numerusform>
            <numerusform>%Ln words added, %1 removed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>galley::RemarkCards</name>
    <message numerus="yes">
        <source>%n more here</source>
        <translation>
            <numerusform>%Ln more here</numerusform>
            <numerusform>%Ln more here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>galley::RemarksPane</name>
    <message numerus="yes">
        <source>%n open remark(s)</source>
        <translation>
            <numerusform>%Ln open remark</numerusform>
            <numerusform>%Ln open remarks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n no longer in the text</source>
        <translation>
            <numerusform>%Ln no longer in the text</numerusform>
            <numerusform>%Ln no longer in the text</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message numerus="yes">
        <source>said of an earlier text; %n word(s) changed since</source>
        <translation>
            <numerusform>said of an earlier text; %Ln word changed since</numerusform>
            <numerusform>said of an earlier text; %Ln words changed since</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n version(s) that remarks are about are not in “%1”; where those belong is not known.</source>
        <translation>
            <numerusform>%Ln version that remarks are about is not in “%1”; where those belong is not known.</numerusform>
            <numerusform>%Ln versions that remarks are about are not in “%1”; where those belong is not known.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Remarks</name>
    <message numerus="yes">
        <source>%n suggestion(s) meet</source>
        <translation>
            <numerusform>%Ln suggestion meets another</numerusform>
            <numerusform>%Ln suggestions meet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reply(ies)</source>
        <translation>
            <numerusform>%Ln reply</numerusform>
            <numerusform>%Ln replies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s)</source>
        <translation>
            <numerusform>%Ln decision</numerusform>
            <numerusform>%Ln decisions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n must-fix(es)</source>
        <translation>
            <numerusform>%Ln must fix</numerusform>
            <numerusform>%Ln must fix</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%Ln question</numerusform>
            <numerusform>%Ln questions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%Ln note</numerusform>
            <numerusform>%Ln notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suggestion(s)</source>
        <translation>
            <numerusform>%Ln suggestion</numerusform>
            <numerusform>%Ln suggestions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>galley::HandOverDialog</name>
    <message numerus="yes">
        <source>CriticMarkup; names, and %n remark(s) or answers, are left out</source>
        <translation>
            <numerusform>CriticMarkup; names, and %Ln remark or answer, are left out</numerusform>
            <numerusform>CriticMarkup; names, and %Ln remarks or answers, are left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remarks keep a letter; %n name(s) stand in texts</source>
        <translation>
            <numerusform>Remarks keep a letter; %Ln name stands in texts</numerusform>
            <numerusform>Remarks keep a letter; %Ln names stand in texts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) · %1</source>
        <translation>
            <numerusform>%Ln file · %1</numerusform>
            <numerusform>%Ln files · %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n private note(s) stay here.</source>
        <translation>
            <numerusform>%Ln private note stays here.</numerusform>
            <numerusform>%Ln private notes stay here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>galley::ReviewSummary</name>
    <message numerus="yes">
        <source>%n no longer in the text</source>
        <translation>
            <numerusform>%Ln no longer in the text</numerusform>
            <numerusform>%Ln no longer in the text</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already so</source>
        <translation>
            <numerusform>%Ln already so</numerusform>
            <numerusform>%Ln already so</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n words changed</source>
        <translation>
            <numerusform>%Ln words changed</numerusform>
            <numerusform>%Ln words changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moved</source>
        <translation>
            <numerusform>%Ln moved</numerusform>
            <numerusform>%Ln moved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in place</source>
        <translation>
            <numerusform>%Ln in place</numerusform>
            <numerusform>%Ln in place</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>must fix</source>
        <translation>
            <numerusform>must fix</numerusform>
            <numerusform>must fix</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>question(s)</source>
        <translation>
            <numerusform>question</numerusform>
            <numerusform>questions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>note(s)</source>
        <translation>
            <numerusform>note</numerusform>
            <numerusform>notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>suggestion(s)</source>
        <translation>
            <numerusform>suggestion</numerusform>
            <numerusform>suggestions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message numerus="yes">
        <source>The page shows %n suggestion(s) taken in. The article stays as it is.</source>
        <translation>
            <numerusform>The page shows %Ln suggestion taken in. The article stays as it is.</numerusform>
            <numerusform>The page shows %Ln suggestions taken in. The article stays as it is.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more cannot be taken in without a choice.</source>
        <translation>
            <numerusform>%Ln more cannot be taken in without a choice.</numerusform>
            <numerusform>%Ln more cannot be taken in without a choice.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>galley::ChecklistFlow</name>
    <message numerus="yes">
        <source>%n item(s) to look at in this text</source>
        <translation>
            <numerusform>%Ln item to look at in this text</numerusform>
            <numerusform>%Ln items to look at in this text</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>galley::PackageFlow</name>
    <message numerus="yes">
        <source>%n remark(s) came with it.</source>
        <translation>
            <numerusform>%Ln remark came with it.</numerusform>
            <numerusform>%Ln remarks came with it.</numerusform>
        </translation>
    </message>
</context>
</TS>
