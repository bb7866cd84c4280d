# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'problem.ui'
##
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication)
from PySide6.QtWidgets import (QDialog, QHBoxLayout, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout)

class Ui_Problem(object):
    def setupUi(self, Problem: QDialog) -> None:
        if not Problem.objectName():
            Problem.setObjectName(u"Problem")
        self.rows = QVBoxLayout(Problem)
        self.rows.setSpacing(12)
        self.rows.setObjectName(u"rows")
        self.rows.setContentsMargins(24, 20, 24, 20)
        self.title = QLabel(Problem)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"type", u"head")

        self.rows.addWidget(self.title)

        self.sentence = QLabel(Problem)
        self.sentence.setObjectName(u"sentence")
        self.sentence.setProperty(u"type", u"base")
        self.sentence.setWordWrap(True)

        self.rows.addWidget(self.sentence)

        self.logLabel = QLabel(Problem)
        self.logLabel.setObjectName(u"logLabel")
        self.logLabel.setProperty(u"type", u"small")
        self.logLabel.setProperty(u"tone", u"text2")

        self.rows.addWidget(self.logLabel)

        self.log = QLineEdit(Problem)
        self.log.setObjectName(u"log")
        self.log.setReadOnly(True)

        self.rows.addWidget(self.log)

        self.detailsLabel = QLabel(Problem)
        self.detailsLabel.setObjectName(u"detailsLabel")
        self.detailsLabel.setProperty(u"type", u"small")
        self.detailsLabel.setProperty(u"tone", u"text2")

        self.rows.addWidget(self.detailsLabel)

        self.details = QPlainTextEdit(Problem)
        self.details.setObjectName(u"details")
        self.details.setReadOnly(True)

        self.rows.addWidget(self.details)

        self.buttons = QHBoxLayout()
        self.buttons.setObjectName(u"buttons")
        self.copy = QPushButton(Problem)
        self.copy.setObjectName(u"copy")

        self.buttons.addWidget(self.copy)

        self.space = QSpacerItem(20, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.space)

        self.close = QPushButton(Problem)
        self.close.setObjectName(u"close")
        self.close.setProperty(u"kind", u"primary")

        self.buttons.addWidget(self.close)


        self.rows.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.logLabel.setBuddy(self.log)
        self.detailsLabel.setBuddy(self.details)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(Problem)
    # setupUi

    def retranslateUi(self, Problem: QDialog) -> None:
        Problem.setWindowTitle(QCoreApplication.translate("Problem", u"Something went wrong", None))
        self.title.setText(QCoreApplication.translate("Problem", u"Something went wrong inside regdesk", None))
        self.sentence.setText("")
        self.logLabel.setText(QCoreApplication.translate("Problem", u"Details are in the lo&g", None))
#if QT_CONFIG(accessibility)
        self.log.setAccessibleName(QCoreApplication.translate("Problem", u"Log file", None))
#endif // QT_CONFIG(accessibility)
        self.detailsLabel.setText(QCoreApplication.translate("Problem", u"&What happened", None))
#if QT_CONFIG(accessibility)
        self.details.setAccessibleName(QCoreApplication.translate("Problem", u"What happened", None))
#endif // QT_CONFIG(accessibility)
        self.copy.setText(QCoreApplication.translate("Problem", u"&Copy the details", None))
        self.close.setText(QCoreApplication.translate("Problem", u"C&lose", None))
    # retranslateUi

