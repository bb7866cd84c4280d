# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'start.ui'
##
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication)
from PySide6.QtWidgets import (QHBoxLayout, QLabel, QLineEdit, QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from regdesk.ui.widgets.choice_card import (ChoiceCard, StepMark)

class Ui_Start(object):
    def setupUi(self, Start: QWidget) -> None:
        if not Start.objectName():
            Start.setObjectName(u"Start")
        self.rows = QVBoxLayout(Start)
        self.rows.setSpacing(28)
        self.rows.setObjectName(u"rows")
        self.rows.setContentsMargins(24, 32, 24, 24)
        self.above = QSpacerItem(20, 20, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.rows.addItem(self.above)

        self.welcome = QVBoxLayout()
        self.welcome.setSpacing(4)
        self.welcome.setObjectName(u"welcome")
        self.title = QLabel(Start)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"type", u"welcome")

        self.welcome.addWidget(self.title)

        self.sub = QLabel(Start)
        self.sub.setObjectName(u"sub")
        self.sub.setProperty(u"type", u"read")
        self.sub.setProperty(u"tone", u"text2")
        self.sub.setWordWrap(True)

        self.welcome.addWidget(self.sub)


        self.rows.addLayout(self.welcome)

        self.whoStep = QHBoxLayout()
        self.whoStep.setSpacing(14)
        self.whoStep.setObjectName(u"whoStep")
        self.whoLeft = QVBoxLayout()
        self.whoLeft.setObjectName(u"whoLeft")
        self.whoMark = StepMark(Start)
        self.whoMark.setObjectName(u"whoMark")

        self.whoLeft.addWidget(self.whoMark)

        self.whoSpace = QSpacerItem(20, 20, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.whoLeft.addItem(self.whoSpace)


        self.whoStep.addLayout(self.whoLeft)

        self.whoRight = QVBoxLayout()
        self.whoRight.setSpacing(6)
        self.whoRight.setObjectName(u"whoRight")
        self.whoTitle = QLabel(Start)
        self.whoTitle.setObjectName(u"whoTitle")
        self.whoTitle.setProperty(u"type", u"head")

        self.whoRight.addWidget(self.whoTitle)

        self.whoSub = QLabel(Start)
        self.whoSub.setObjectName(u"whoSub")
        self.whoSub.setProperty(u"type", u"base")
        self.whoSub.setProperty(u"tone", u"text2")
        self.whoSub.setWordWrap(True)

        self.whoRight.addWidget(self.whoSub)

        self.nameLabel = QLabel(Start)
        self.nameLabel.setObjectName(u"nameLabel")
        self.nameLabel.setProperty(u"type", u"small")
        self.nameLabel.setProperty(u"tone", u"text2")

        self.whoRight.addWidget(self.nameLabel)

        self.name = QLineEdit(Start)
        self.name.setObjectName(u"name")

        self.whoRight.addWidget(self.name)

        self.nameError = QLabel(Start)
        self.nameError.setObjectName(u"nameError")
        self.nameError.setProperty(u"type", u"small")
        self.nameError.setProperty(u"tone", u"err")

        self.whoRight.addWidget(self.nameError)

        self.areas = QWidget(Start)
        self.areas.setObjectName(u"areas")
        self.areaRow = QHBoxLayout(self.areas)
        self.areaRow.setSpacing(12)
        self.areaRow.setObjectName(u"areaRow")
        self.areaRow.setContentsMargins(0, 4, 0, 0)
        self.north = ChoiceCard(self.areas)
        self.north.setObjectName(u"north")

        self.areaRow.addWidget(self.north)

        self.middle = ChoiceCard(self.areas)
        self.middle.setObjectName(u"middle")

        self.areaRow.addWidget(self.middle)

        self.south = ChoiceCard(self.areas)
        self.south.setObjectName(u"south")

        self.areaRow.addWidget(self.south)


        self.whoRight.addWidget(self.areas)

        self.areaError = QLabel(Start)
        self.areaError.setObjectName(u"areaError")
        self.areaError.setProperty(u"type", u"small")
        self.areaError.setProperty(u"tone", u"err")

        self.whoRight.addWidget(self.areaError)


        self.whoStep.addLayout(self.whoRight)


        self.rows.addLayout(self.whoStep)

        self.whereStep = QHBoxLayout()
        self.whereStep.setSpacing(14)
        self.whereStep.setObjectName(u"whereStep")
        self.whereLeft = QVBoxLayout()
        self.whereLeft.setObjectName(u"whereLeft")
        self.whereMark = StepMark(Start)
        self.whereMark.setObjectName(u"whereMark")

        self.whereLeft.addWidget(self.whereMark)

        self.whereSpace = QSpacerItem(20, 20, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.whereLeft.addItem(self.whereSpace)


        self.whereStep.addLayout(self.whereLeft)

        self.whereRight = QVBoxLayout()
        self.whereRight.setSpacing(6)
        self.whereRight.setObjectName(u"whereRight")
        self.whereTitle = QLabel(Start)
        self.whereTitle.setObjectName(u"whereTitle")
        self.whereTitle.setProperty(u"type", u"head")

        self.whereRight.addWidget(self.whereTitle)

        self.whereSub = QLabel(Start)
        self.whereSub.setObjectName(u"whereSub")
        self.whereSub.setProperty(u"type", u"base")
        self.whereSub.setProperty(u"tone", u"text2")

        self.whereRight.addWidget(self.whereSub)

        self.fileRow = QHBoxLayout()
        self.fileRow.setSpacing(12)
        self.fileRow.setObjectName(u"fileRow")
        self.file = QLineEdit(Start)
        self.file.setObjectName(u"file")

        self.fileRow.addWidget(self.file)

        self.browse = QPushButton(Start)
        self.browse.setObjectName(u"browse")

        self.fileRow.addWidget(self.browse)


        self.whereRight.addLayout(self.fileRow)

        self.fileError = QLabel(Start)
        self.fileError.setObjectName(u"fileError")
        self.fileError.setProperty(u"type", u"small")
        self.fileError.setProperty(u"tone", u"err")
        self.fileError.setWordWrap(True)

        self.whereRight.addWidget(self.fileError)


        self.whereStep.addLayout(self.whereRight)


        self.rows.addLayout(self.whereStep)

        self.whatStep = QHBoxLayout()
        self.whatStep.setSpacing(14)
        self.whatStep.setObjectName(u"whatStep")
        self.whatLeft = QVBoxLayout()
        self.whatLeft.setObjectName(u"whatLeft")
        self.whatMark = StepMark(Start)
        self.whatMark.setObjectName(u"whatMark")

        self.whatLeft.addWidget(self.whatMark)

        self.whatSpace = QSpacerItem(20, 20, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.whatLeft.addItem(self.whatSpace)


        self.whatStep.addLayout(self.whatLeft)

        self.whatRight = QVBoxLayout()
        self.whatRight.setSpacing(6)
        self.whatRight.setObjectName(u"whatRight")
        self.whatTitle = QLabel(Start)
        self.whatTitle.setObjectName(u"whatTitle")
        self.whatTitle.setProperty(u"type", u"head")

        self.whatRight.addWidget(self.whatTitle)

        self.whatSub = QLabel(Start)
        self.whatSub.setObjectName(u"whatSub")
        self.whatSub.setProperty(u"type", u"base")
        self.whatSub.setProperty(u"tone", u"text2")

        self.whatRight.addWidget(self.whatSub)

        self.contents = QWidget(Start)
        self.contents.setObjectName(u"contents")
        self.contentRow = QHBoxLayout(self.contents)
        self.contentRow.setSpacing(12)
        self.contentRow.setObjectName(u"contentRow")
        self.contentRow.setContentsMargins(0, 4, 0, 0)
        self.empty = ChoiceCard(self.contents)
        self.empty.setObjectName(u"empty")

        self.contentRow.addWidget(self.empty)

        self.demo = ChoiceCard(self.contents)
        self.demo.setObjectName(u"demo")

        self.contentRow.addWidget(self.demo)


        self.whatRight.addWidget(self.contents)


        self.whatStep.addLayout(self.whatRight)


        self.rows.addLayout(self.whatStep)

        self.footRow = QHBoxLayout()
        self.footRow.setSpacing(12)
        self.footRow.setObjectName(u"footRow")
        self.safeIcon = QWidget(Start)
        self.safeIcon.setObjectName(u"safeIcon")

        self.footRow.addWidget(self.safeIcon)

        self.safe = QLabel(Start)
        self.safe.setObjectName(u"safe")
        self.safe.setProperty(u"type", u"base")
        self.safe.setProperty(u"tone", u"text2")
        self.safe.setWordWrap(True)

        self.footRow.addWidget(self.safe)

        self.back = QPushButton(Start)
        self.back.setObjectName(u"back")
        self.back.setProperty(u"kind", u"link")

        self.footRow.addWidget(self.back)

        self.openExisting = QPushButton(Start)
        self.openExisting.setObjectName(u"openExisting")
        self.openExisting.setProperty(u"kind", u"link")

        self.footRow.addWidget(self.openExisting)

        self.begin = QPushButton(Start)
        self.begin.setObjectName(u"begin")
        self.begin.setProperty(u"kind", u"primary")

        self.footRow.addWidget(self.begin)

        self.footRow.setStretch(1, 1)

        self.rows.addLayout(self.footRow)

        self.below = QSpacerItem(20, 20, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.rows.addItem(self.below)

#if QT_CONFIG(shortcut)
        self.nameLabel.setBuddy(self.name)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.name, self.north)
        QWidget.setTabOrder(self.north, self.middle)
        QWidget.setTabOrder(self.middle, self.south)
        QWidget.setTabOrder(self.south, self.file)
        QWidget.setTabOrder(self.file, self.browse)
        QWidget.setTabOrder(self.browse, self.empty)
        QWidget.setTabOrder(self.empty, self.demo)
        QWidget.setTabOrder(self.demo, self.back)
        QWidget.setTabOrder(self.back, self.openExisting)
        QWidget.setTabOrder(self.openExisting, self.begin)

        self.retranslateUi(Start)

        self.begin.setDefault(True)

    # setupUi

    def retranslateUi(self, Start: QWidget) -> None:
        Start.setWindowTitle(QCoreApplication.translate("Start", u"Welcome", None))
        self.title.setText(QCoreApplication.translate("Start", u"Welcome to regdesk", None))
        self.sub.setText(QCoreApplication.translate("Start", u"Three choices and you are under way.", None))
        self.whoTitle.setText(QCoreApplication.translate("Start", u"Who are you?", None))
        self.whoSub.setText(QCoreApplication.translate("Start", u"Decides which counties are yours: you take them over from today. Who had them before stays in the history. You always see all 21.", None))
        self.nameLabel.setText(QCoreApplication.translate("Start", u"Your n&ame", None))
#if QT_CONFIG(accessibility)
        self.name.setAccessibleName(QCoreApplication.translate("Start", u"Your name", None))
#endif // QT_CONFIG(accessibility)
        self.nameError.setText("")
#if QT_CONFIG(accessibility)
        self.areas.setAccessibleName(QCoreApplication.translate("Start", u"Area", None))
#endif // QT_CONFIG(accessibility)
        self.north.setText(QCoreApplication.translate("Start", u"&Norr", None))
        self.middle.setText(QCoreApplication.translate("Start", u"&Mellan", None))
        self.south.setText(QCoreApplication.translate("Start", u"&Syd", None))
        self.areaError.setText("")
        self.whereTitle.setText(QCoreApplication.translate("Start", u"Where is your desk to lie?", None))
        self.whereSub.setText(QCoreApplication.translate("Start", u"One file on this computer holds everything. Not on a network drive.", None))
#if QT_CONFIG(accessibility)
        self.file.setAccessibleName(QCoreApplication.translate("Start", u"Desk file", None))
#endif // QT_CONFIG(accessibility)
        self.browse.setText(QCoreApplication.translate("Start", u"&Browse\u2026", None))
        self.fileError.setText("")
        self.whatTitle.setText(QCoreApplication.translate("Start", u"What do you want to begin with?", None))
        self.whatSub.setText(QCoreApplication.translate("Start", u"The 21 counties are there already.", None))
#if QT_CONFIG(accessibility)
        self.contents.setAccessibleName(QCoreApplication.translate("Start", u"What to begin with", None))
#endif // QT_CONFIG(accessibility)
        self.empty.setText(QCoreApplication.translate("Start", u"&Empty", None))
        self.demo.setText(QCoreApplication.translate("Start", u"&Demo data", None))
        self.safe.setText(QCoreApplication.translate("Start", u"What you write stays on this computer. regdesk uses no network.", None))
        self.back.setText(QCoreApplication.translate("Start", u"Back to the des&k", None))
        self.openExisting.setText(QCoreApplication.translate("Start", u"&Open an existing desk\u2026", None))
        self.begin.setText(QCoreApplication.translate("Start", u"&Get going", None))
    # retranslateUi

