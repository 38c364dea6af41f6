#pragma once

#include <QStringView>

/// Names of those who publish: papers, agencies, stations, sites, offices.
namespace qb::text {

/// "颍川日报", "某某都市报": the name of a newspaper.
bool endsAsNewspaper(QStringView name);

/// "颍川日报", "某某在线", "某某融媒体中心": the name of a newspaper, or of a site or an account.
bool endsAsMedium(QStringView name);

/// A name that may be whole: 颍川日报, 中原网, 市科技局.
bool endsAsPublisher(QStringView name);

} // namespace qb::text
