<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<!-- The plural forms of English: what is not counted needs no translation. -->
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Session</name>
    <message numerus="yes">
        <source>%n more kinds</source>
        <translation>
            <numerusform>%Ln more kind</numerusform>
            <numerusform>%Ln more kinds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Terminal</name>
    <message numerus="yes">
        <source>%n place(s) differ in line breaks, spaces or the numbers of a list only.</source>
        <translation>
            <numerusform>%Ln place differs in line breaks, spaces or the numbers of a list only.</numerusform>
            <numerusform>%Ln places differ in line breaks, spaces or the numbers of a list only.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%Ln word</numerusform>
            <numerusform>%Ln words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” is written, but it was one file under %n more name(s) (hard links), where the former version stays.</source>
        <translation>
            <numerusform>“%1” is written, but it was one file under %Ln more name (a hard link), where the former version stays.</numerusform>
            <numerusform>“%1” is written, but it was one file under %Ln more names (hard links), where the former version stays.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>galley::ComparisonPage</name>
    <message numerus="yes">
        <source>%n place(s) differ in line breaks, spaces or the numbers of a list only.</source>
        <translation>
            <numerusform>%Ln place differs in line breaks, spaces or the numbers of a list only.</numerusform>
            <numerusform>%Ln places differ in line breaks, spaces or the numbers of a list only.</numerusform>
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
</TS>
