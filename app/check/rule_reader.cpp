#include "check/rule_reader.h"

#include "core/json_reader.h"

#include <QCoreApplication>

namespace qb::check {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(qb::check)
};

constexpr qsizetype kLongestPattern = 20'000;

template <typename Value>
QStringList namesOf(Value last, QString (*nameOf)(Value))
{
    QStringList names;
    for (int i = 0; i <= int(last); ++i)
        names << nameOf(Value(i));
    return names;
}

/// The parts of one rule, read one after the other; the reader keeps the first error.
class RuleReader {
public:
    RuleReader(const QJsonObject& object, const QString& file, const QString& pointer,
        const WordLists& lists)
        : m_reader(object, file, pointer),
          m_lists(lists)
    {
    }

    Result<Rule> read(const QString& set)
    {
        m_rule.set = set;
        readHead();
        const int forms = int(m_reader.has(QStringLiteral("literals")))
            + int(m_reader.has(QStringLiteral("pattern")))
            + int(m_reader.has(QStringLiteral("predicate")));
        if (forms != 1)
            fail("pattern", Text::tr("要有 literals、pattern、predicate 三者之一"));
        else if (m_reader.has(QStringLiteral("literals")))
            readLiterals();
        else if (m_reader.has(QStringLiteral("pattern")))
            readPattern();
        else
            readPredicate();
        readScope();
        readExamples();
        Status status = m_reader.finish();
        if (status.isOk())
            return std::move(m_rule);
        Error error = std::move(status).error();
        error.message = Text::tr("规则“%1”：%2").arg(m_rule.id, error.message);
        return error;
    }

private:
    void fail(const char* key, const QString& message, const QString& hint = {})
    {
        m_reader.fail(QString::fromLatin1(key), message, hint);
    }

    QString string(const char* key) { return m_reader.string(QString::fromLatin1(key)); }

    /// A list of words; "@units" stands for the list of that name.
    QStringList words(const char* key)
    {
        QStringList result;
        const QStringList written = m_reader.strings(QString::fromLatin1(key));
        for (const QString& word : written) {
            if (!word.startsWith(u'@') || word.size() == 1) {
                result << word;
            } else if (const auto list = m_lists.constFind(word.mid(1));
                       list != m_lists.constEnd()) {
                result += *list;
            } else {
                fail(key, Text::tr("未知的词表“%1”").arg(word.mid(1)),
                    Text::tr("词表写在文件开头的 lists 里"));
            }
        }
        if (result.contains(QString()))
            fail(key, Text::tr("词表里有空词"));
        return result;
    }

    /// One or several of `names`, as bits in their order.
    unsigned flags(const char* key, const QStringList& names)
    {
        unsigned result = 0;
        const QStringList written = m_reader.strings(QString::fromLatin1(key));
        for (const QString& name : written) {
            const qsizetype index = names.indexOf(name);
            if (index < 0)
                fail(key, Text::tr("没有“%1”这个条件").arg(name), names.join(u'、'));
            else
                result |= 1u << index;
        }
        return result;
    }

    void readHead()
    {
        static const QStringList categories = namesOf(Category::Structure, categoryName);
        static const QStringList severities = namesOf(Severity::Hint, severityName);
        m_rule.id = m_reader.requiredString(QStringLiteral("id"));
        m_rule.category = Category(m_reader.choice(QStringLiteral("category"), categories, 0));
        m_rule.severity = Severity(
            m_reader.choice(QStringLiteral("severity"), severities, int(Severity::Warning)));
        m_rule.confidence = m_reader.number(QStringLiteral("confidence"), m_rule.confidence);
        if (!(m_rule.confidence >= 0 && m_rule.confidence <= 1))
            fail("confidence", Text::tr("把握应在 0 到 1 之间"));
        m_rule.message = m_reader.requiredString(QStringLiteral("message"));
        m_rule.source = string("source");
    }

    void readLiterals()
    {
        const QJsonObject object = m_reader.object(QStringLiteral("literals"));
        m_rule.literals.reserve(size_t(object.size()));
        for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
            Literal literal{it.key(), {}};
            bool isRight = !literal.wrong.isEmpty();
            const QJsonValue value = it.value();
            if (value.isArray())
                for (const QJsonValue& each : value.toArray()) {
                    isRight = isRight && each.isString();
                    literal.right << each.toString();
                }
            else
                literal.right << value.toString();
            if (!isRight || !(value.isArray() || value.isString()))
                fail("literals", Text::tr("“%1”写得不对").arg(it.key()),
                    Text::tr("写成 \"错\": \"对\" 或 \"错\": [\"对\", …]"));
            m_rule.literals.push_back(std::move(literal));
        }
        readConditions();
    }

    void readPattern()
    {
        QString problem;
        const QString pattern = expandedPattern(string("pattern"), m_lists, problem);
        if (!problem.isEmpty()) {
            fail("pattern", Text::tr("表达式用了未知的字类或词表“%1”").arg(problem),
                textClassNames().join(u'、'));
            return;
        }
        if (pattern.size() > kLongestPattern) {
            fail("pattern", Text::tr("表达式太长"));
            return;
        }
        m_rule.pattern = Regex(pattern);
        if (!m_rule.pattern.isValid()) {
            fail("pattern",
                Text::tr("表达式不对，第 %1 个字符处：%2")
                    .arg(m_rule.pattern.errorOffset())
                    .arg(m_rule.pattern.errorText()),
                pattern.left(200));
            return;
        }
        const auto anchors = patternAnchors(pattern, problem);
        if (anchors)
            m_rule.patternAnchors = *anchors;
        else
            fail("pattern", Text::tr("表达式：%1").arg(problem), pattern.left(200));
        words("anchors"); // of files from before patterns told them
        readSuggestions();
        readConditions();
    }

    void readSuggestions()
    {
        const QString name = string("transform");
        m_rule.transform = transformNamed(name);
        if (!name.isEmpty() && !m_rule.transform)
            fail("transform", Text::tr("未知的变换“%1”").arg(name), transformNames().join(u'、'));
        const QJsonObject map = m_reader.object(QStringLiteral("map"));
        for (auto it = map.constBegin(); it != map.constEnd(); ++it) {
            if (!it.value().isString())
                fail("map", Text::tr("“%1”写得不对").arg(it.key()));
            m_rule.map.insert(it.key(), it.value().toString());
        }
        const QStringList suggestions = m_reader.strings(QStringLiteral("suggestions"));
        for (const QString& written : suggestions) {
            QString problem;
            const auto suggestion
                = Suggestion::parse(written, m_rule.pattern.groupCount(), problem);
            if (suggestion)
                m_rule.suggestions.push_back(*suggestion);
            else
                fail("suggestions", Text::tr("建议：%1").arg(problem));
        }
    }

    void readConditions()
    {
        static const QStringList borders{QStringLiteral("paragraph-start"),
            QStringLiteral("paragraph-end"), QStringLiteral("sentence-start"),
            QStringLiteral("sentence-end")};
        static const QStringList enclosures{
            QStringLiteral("quotes"), QStringLiteral("book-marks"), QStringLiteral("brackets")};
        Conditions& conditions = m_rule.conditions;
        conditions.onlyBefore = words("onlyBefore");
        conditions.onlyAfter = words("onlyAfter");
        conditions.unlessBefore = words("unlessBefore");
        conditions.unlessAfter = words("unlessAfter");
        conditions.unlessInside = words("unlessInside");
        conditions.sentenceHas = words("sentenceHas");
        conditions.sentenceLacks = words("sentenceLacks");
        conditions.paragraphHas = words("paragraphHas");
        conditions.paragraphLacks = words("paragraphLacks");
        conditions.at = flags("at", borders);
        conditions.within = flags("within", enclosures);
        conditions.notWithin = flags("notWithin", enclosures);
    }

    void readPredicate()
    {
        const QString name = string("predicate");
        m_rule.predicate = predicateNamed(name);
        m_rule.words = words("words");
        if (!m_rule.predicate)
            fail("predicate", Text::tr("未知的判断“%1”").arg(name), predicateNames().join(u'、'));
        const QStringList written = words("anchors");
        for (const QString& word : written) {
            const bool isClass = word.size() > 2 && word.startsWith(u'{') && word.endsWith(u'}');
            const QStringList members
                = isClass ? textClassMembers(word.mid(1, word.size() - 2)) : QStringList{word};
            if (members.isEmpty())
                fail("anchors", Text::tr("“%1”不能作引子").arg(word));
            m_rule.anchors += members;
        }
        m_reader.strings(QStringLiteral("suggestions")); // a predicate makes its own
    }

    void readScope()
    {
        static const QStringList scopes{QStringLiteral("paragraph"), QStringLiteral("document")};
        m_rule.scope
            = Scope(m_reader.choice(QStringLiteral("scope"), scopes, int(Scope::Paragraph)));
        if (m_rule.scope == Scope::Document && !m_rule.predicate)
            fail("scope", Text::tr("只有 predicate 能看全文"));
    }

    /// They are the rule's tests and stay in the file.
    void readExamples()
    {
        m_reader.strings(QStringLiteral("good"));
        const QJsonArray bad = m_reader.array(QStringLiteral("bad"));
        for (const QJsonValue& value : bad) {
            const QJsonArray pair = value.toArray();
            const bool isPair = pair.size() == 2 && pair.at(0).isString() && pair.at(1).isString();
            if (!value.isString() && !isPair)
                fail("bad", Text::tr("反例写得不对"),
                    Text::tr("写成 \"错句\" 或 [\"错句\", \"改后\"]"));
        }
        if (bad.isEmpty())
            fail("bad", Text::tr("没有反例"));
    }

    JsonReader m_reader;
    const WordLists& m_lists;
    Rule m_rule;
};

} // namespace

Result<Rule> readRule(const QJsonObject& object, const QString& file, const QString& pointer,
    const QString& set, const WordLists& lists)
{
    return RuleReader(object, file, pointer, lists).read(set);
}

} // namespace qb::check
