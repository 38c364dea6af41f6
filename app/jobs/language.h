#pragma once

#include "core/environment.h"

namespace qb::jobs {

/// "en" where the environment (LC_ALL, then LC_MESSAGES, then LANG) asks for English, else "zh_CN":
/// the program is Chinese, and an unset, "C" or unknown locale says nothing about its reader.
QString wishedLanguage();

/// Installs the translation of that language in the application; Chinese needs none but Qt's own.
/// To be called once, after the application object is made.
void installLanguage(const Environment& environment);

} // namespace qb::jobs
