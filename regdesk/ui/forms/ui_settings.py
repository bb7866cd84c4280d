# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'settings.ui'
##
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication)
from PySide6.QtWidgets import (QComboBox, QFrame, QGridLayout, QLabel, QLineEdit, QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

class Ui_Settings(object):
    def setupUi(self, Settings: QWidget) -> None:
        if not Settings.objectName():
            Settings.setObjectName(u"Settings")
        self.rows = QVBoxLayout(Settings)
        self.rows.setSpacing(16)
        self.rows.setObjectName(u"rows")
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.looks = QFrame(Settings)
        self.looks.setObjectName(u"looks")
        self.looks.setProperty(u"box", u"card")
        self.looksGrid = QGridLayout(self.looks)
        self.looksGrid.setObjectName(u"looksGrid")
        self.looksGrid.setHorizontalSpacing(16)
        self.looksGrid.setVerticalSpacing(12)
        self.looksGrid.setContentsMargins(16, 12, 16, 16)
        self.looksTitle = QLabel(self.looks)
        self.looksTitle.setObjectName(u"looksTitle")
        self.looksTitle.setProperty(u"type", u"strong")

        self.looksGrid.addWidget(self.looksTitle, 0, 0, 1, 3)

        self.languageLabel = QLabel(self.looks)
        self.languageLabel.setObjectName(u"languageLabel")
        self.languageLabel.setProperty(u"tone", u"text2")

        self.looksGrid.addWidget(self.languageLabel, 1, 0, 1, 1)

        self.language = QComboBox(self.looks)
        self.language.setObjectName(u"language")

        self.looksGrid.addWidget(self.language, 1, 1, 1, 2)

        self.themeLabel = QLabel(self.looks)
        self.themeLabel.setObjectName(u"themeLabel")
        self.themeLabel.setProperty(u"tone", u"text2")

        self.looksGrid.addWidget(self.themeLabel, 2, 0, 1, 1)

        self.theme = QComboBox(self.looks)
        self.theme.setObjectName(u"theme")

        self.looksGrid.addWidget(self.theme, 2, 1, 1, 2)

        self.sizeLabel = QLabel(self.looks)
        self.sizeLabel.setObjectName(u"sizeLabel")
        self.sizeLabel.setProperty(u"tone", u"text2")

        self.looksGrid.addWidget(self.sizeLabel, 3, 0, 1, 1)

        self.size = QComboBox(self.looks)
        self.size.setObjectName(u"size")

        self.looksGrid.addWidget(self.size, 3, 1, 1, 2)

        self.looksGrid.setColumnStretch(1, 1)

        self.rows.addWidget(self.looks)

        self.desk = QFrame(Settings)
        self.desk.setObjectName(u"desk")
        self.desk.setProperty(u"box", u"card")
        self.deskGrid = QGridLayout(self.desk)
        self.deskGrid.setObjectName(u"deskGrid")
        self.deskGrid.setHorizontalSpacing(16)
        self.deskGrid.setVerticalSpacing(12)
        self.deskGrid.setContentsMargins(16, 12, 16, 16)
        self.deskTitle = QLabel(self.desk)
        self.deskTitle.setObjectName(u"deskTitle")
        self.deskTitle.setProperty(u"type", u"strong")

        self.deskGrid.addWidget(self.deskTitle, 0, 0, 1, 3)

        self.officerLabel = QLabel(self.desk)
        self.officerLabel.setObjectName(u"officerLabel")
        self.officerLabel.setProperty(u"tone", u"text2")

        self.deskGrid.addWidget(self.officerLabel, 1, 0, 1, 1)

        self.officer = QLabel(self.desk)
        self.officer.setObjectName(u"officer")
        self.officer.setProperty(u"type", u"medium")

        self.deskGrid.addWidget(self.officer, 1, 1, 1, 2)

        self.areaLabel = QLabel(self.desk)
        self.areaLabel.setObjectName(u"areaLabel")
        self.areaLabel.setProperty(u"tone", u"text2")

        self.deskGrid.addWidget(self.areaLabel, 2, 0, 1, 1)

        self.area = QLabel(self.desk)
        self.area.setObjectName(u"area")
        self.area.setProperty(u"type", u"medium")

        self.deskGrid.addWidget(self.area, 2, 1, 1, 2)

        self.fileLabel = QLabel(self.desk)
        self.fileLabel.setObjectName(u"fileLabel")
        self.fileLabel.setProperty(u"tone", u"text2")

        self.deskGrid.addWidget(self.fileLabel, 3, 0, 1, 1)

        self.file = QLineEdit(self.desk)
        self.file.setObjectName(u"file")
        self.file.setReadOnly(True)

        self.deskGrid.addWidget(self.file, 3, 1, 1, 1)

        self.folder = QPushButton(self.desk)
        self.folder.setObjectName(u"folder")

        self.deskGrid.addWidget(self.folder, 3, 2, 1, 1)

        self.fileHint = QLabel(self.desk)
        self.fileHint.setObjectName(u"fileHint")
        self.fileHint.setProperty(u"type", u"small")
        self.fileHint.setProperty(u"tone", u"text3")
        self.fileHint.setWordWrap(True)

        self.deskGrid.addWidget(self.fileHint, 4, 1, 1, 2)

        self.deskGrid.setColumnStretch(1, 1)

        self.rows.addWidget(self.desk)

        self.foot = QSpacerItem(20, 20, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.rows.addItem(self.foot)

#if QT_CONFIG(shortcut)
        self.languageLabel.setBuddy(self.language)
        self.themeLabel.setBuddy(self.theme)
        self.sizeLabel.setBuddy(self.size)
        self.fileLabel.setBuddy(self.file)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.language, self.theme)
        QWidget.setTabOrder(self.theme, self.size)
        QWidget.setTabOrder(self.size, self.file)
        QWidget.setTabOrder(self.file, self.folder)

        self.retranslateUi(Settings)
    # setupUi

    def retranslateUi(self, Settings: QWidget) -> None:
        Settings.setWindowTitle(QCoreApplication.translate("Settings", u"Settings", None))
        self.looksTitle.setText(QCoreApplication.translate("Settings", u"Language and look", None))
        self.languageLabel.setText(QCoreApplication.translate("Settings", u"&Language", None))
#if QT_CONFIG(accessibility)
        self.language.setAccessibleName(QCoreApplication.translate("Settings", u"Language", None))
#endif // QT_CONFIG(accessibility)
        self.themeLabel.setText(QCoreApplication.translate("Settings", u"&Theme", None))
#if QT_CONFIG(accessibility)
        self.theme.setAccessibleName(QCoreApplication.translate("Settings", u"Theme", None))
#endif // QT_CONFIG(accessibility)
        self.sizeLabel.setText(QCoreApplication.translate("Settings", u"Te&xt size", None))
#if QT_CONFIG(accessibility)
        self.size.setAccessibleName(QCoreApplication.translate("Settings", u"Text size", None))
#endif // QT_CONFIG(accessibility)
        self.deskTitle.setText(QCoreApplication.translate("Settings", u"The desk", None))
        self.officerLabel.setText(QCoreApplication.translate("Settings", u"Officer", None))
        self.officer.setText("")
        self.areaLabel.setText(QCoreApplication.translate("Settings", u"Area", None))
        self.area.setText("")
        self.fileLabel.setText(QCoreApplication.translate("Settings", u"Desk &file", None))
#if QT_CONFIG(accessibility)
        self.file.setAccessibleName(QCoreApplication.translate("Settings", u"Desk file", None))
#endif // QT_CONFIG(accessibility)
        self.folder.setText(QCoreApplication.translate("Settings", u"Show the folder", None))
        self.fileHint.setText(QCoreApplication.translate("Settings", u"The file holds everything. It belongs on this computer, never in a shared folder.", None))
    # retranslateUi

