import Konaplate
import StrictText
import Wording

extension SavedConsole {
    /// The version of the form; another one is none of ours.
    private static let version: UInt64 = 1

    /// The object that is kept.
    var json: JSON {
        func list(_ members: [MemberID]) -> JSON? {
            members.isEmpty ? nil : .array(members.map { .string($0.description) })
        }
        return .members([
            "version": .integer(Self.version), "search": search.isEmpty ? nil : .string(search),
            "sort": .string(sort.rawValue), "reversed": .bool(isReversed),
            "selection": selection.map { .string($0.description) }, "marks": list(marks),
            "panes": .members(["members": .integer(panes.members), "log": .integer(panes.log)]),
            "log": .members([
                "filter": log.filter.isEmpty ? nil : .string(log.filter.text(.english)),
                "folded": .bool(log.isFolded),
            ]),
            "batch": list(batch),
        ])
    }

    /// Reads what was kept, all of it or nothing.
    init(_ json: JSON) throws(JSONObjectReader.Unfit) {
        let reader = try JSONObjectReader([.init("console", json)]).object("console")
        try reader.requireKnown([
            "version", "search", "sort", "reversed", "selection", "marks", "panes", "log", "batch",
        ])
        guard reader["version"]?.wholeNumber == Self.version else { throw reader.unfit("version", .wrongValue) }
        search = try reader.optionalText("search") ?? ""
        guard Self.isKept(search) else { throw reader.unfit("search", .wrongValue) }
        sort = try reader.choice("sort")
        isReversed = try reader.optionalBool("reversed") ?? false
        selection = try reader.optionalMember("selection")
        marks = try reader.members("marks")
        batch = try reader.members("batch")
        let panes = try reader.object("panes")
        try panes.requireKnown(["members", "log"])
        self.panes = PaneSizes(
            members: try panes.number("members", within: PaneSizes.membersBounds),
            log: try panes.number("log", within: PaneSizes.logBounds))
        let log = try reader.object("log")
        try log.requireKnown(["filter", "folded"])
        self.log = Log(
            filter: LogFilter(try log.optionalText("filter") ?? "").withoutWords,
            isFolded: try log.optionalBool("folded") ?? false)
    }
}

extension JSONObjectReader {
    /// Sees to it that there is no member but these: a form with more in it is that of another program.
    fileprivate func requireKnown(_ names: Set<String>) throws(Unfit) {
        guard let stranger = members.first(where: { !names.contains($0.name) }) else { return }
        throw unfit(stranger.name, .wrongValue)
    }

    fileprivate func choice<Choice: RawRepresentable<String>>(_ name: String) throws(Unfit) -> Choice {
        guard let choice = Choice(rawValue: try text(name)) else { throw unfit(name, .wrongValue) }
        return choice
    }

    fileprivate func optionalMember(_ name: String) throws(Unfit) -> MemberID? {
        guard let text = try optionalText(name) else { return nil }
        guard let memberID = try? MemberID(text: text) else { throw unfit(name, .wrongValue) }
        return memberID
    }

    fileprivate func members(_ name: String) throws(Unfit) -> [MemberID] {
        guard let value = self[name] else { return [] }
        guard case .array(let values) = value else { throw unfit(name, .wrongType) }
        guard values.count <= MemberMarks.capacity else { throw unfit(name, .wrongValue) }
        var members: [MemberID] = []
        for value in values {
            guard case .string(let text) = value, let memberID = try? MemberID(text: text) else {
                throw unfit(name, .wrongValue)
            }
            members.append(memberID)
        }
        return members
    }

    fileprivate func number(_ name: String, within bounds: ClosedRange<Int>) throws(Unfit) -> Int {
        guard case .number(let text)? = self[name], let number = Int(text), bounds.contains(number) else {
            throw unfit(name, .wrongValue)
        }
        return number
    }
}
