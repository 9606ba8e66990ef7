import Konaplate
import MemberDesk
import TerminalKit
import Wording

/// The first line: which environment this is, by word, pattern and colour; who works here; what has to be checked.
enum BannerView {
    static func draw(_ model: Model, _ area: Rectangle, _ pen: inout Pen) {
        let row = area.origin.row
        let station = model.station
        let language = model.language
        // In production the whole line looks like its badge: that cannot be overlooked without colours either.
        let ground: StyleName = station.environment == .production ? .bannerProduction : .bannerText
        pen.frame.fill(area, style: ground)
        var column = pen.write(" kona ", row: row, columns: area.columnRange, style: ground)
        let badge = badge(station)
        column = pen.write(badge.text, row: row, columns: column..<area.size.columns, style: badge.style)
        // Whether anything can be registered is never left out for a longer sentence.
        let access = access(model)
        let rest = area.size.columns - column - pen.columns(of: access[language]) - 4
        let alerts = alerts(model).map { $0[language] }
        let alert = alerts.first { pen.columns(of: $0) <= rest } ?? alerts.last ?? ""
        let end = area.size.columns - (alert.isEmpty ? 1 : pen.columns(of: alert) + 2)
        // What there is no room for is left out whole, the host first and whether anything can be registered last.
        let facts = [(name(station), 1), (station.host, 3), (station.agent, 2), (access[language], 0)]
        var room = end - column
        let kept = facts.sorted { $0.1 < $1.1 }.filter { fact in
            room -= pen.columns(of: fact.0) + 2
            return room >= 0
        }.map(\.1)
        for (fact, rank) in facts where kept.contains(rank) && !fact.isEmpty {
            column = pen.write(fact, row: row, columns: column + 2..<max(column + 2, end), style: ground)
        }
        guard !alert.isEmpty else { return }
        pen.write(" \(alert) ", row: row, columns: max(0, end)..<area.size.columns, style: .bannerAlert)
    }

    /// The same facts as a line of text.
    static func text(_ model: Model) -> String {
        let station = model.station
        let facts = [
            "kona", badge(station).text, name(station), station.host, station.agent, access(model)[model.language],
            alerts(model).first?[model.language] ?? "",
        ]
        return facts.filter { !$0.isEmpty }.joined(separator: "  ")
    }

    /// The built-in profile is called like its environment, which stands in the badge already.
    private static func name(_ station: Station) -> String {
        station.profileName == station.environment.rawValue ? "" : station.profileName
    }

    /// The badge's pattern differs as much as its word, so that a screen without colours is unmistakable too.
    private static func badge(_ station: Station) -> (text: String, style: StyleName) {
        let word = station.isDemo ? "DEMO" : station.environment.rawValue.uppercased()
        switch station.environment {
        case .sandbox: return ("[ \(word) ]", .bannerSandbox)
        case .uat: return ("<< \(word) >>", .bannerUAT)
        case .si: return ("{{ \(word) }}", .bannerSI)
        case .production: return ("!!! \(word) !!! 운영 !!!", .bannerProduction)
        }
    }

    /// Whether anything can be registered; in production that is counted down.
    ///
    /// Where nobody answers nothing says that it can.
    private static func access(_ model: Model) -> Phrase {
        if model.station.isReadOnly { return Phrase("조회 전용", "read-only") }
        guard model.station.needsArming else {
            if case .unreachable = model.server { return Phrase("", "") }
            return Phrase("등록 가능", "read-write")
        }
        guard let seconds = model.secondsArmed else {
            let key = model.keymap.keys(of: .arm).first.map { " \(KeyLabel.of($0))" } ?? ""
            return Phrase("등록 잠김\(key)", "locked\(key)")
        }
        let rest = "\(seconds / 60):\(seconds % 60 < 10 ? "0" : "")\(seconds % 60)"
        return Phrase("등록 허용 \(rest)", "allowed \(rest)")
    }

    /// What needs somebody, the longest wording first: a server that does not answer, then what has to be checked.
    private static func alerts(_ model: Model) -> [Phrase] {
        if case .unreachable(let since) = model.server {
            let time = since.timeOfDay(readAt: model.now)
            let sentence = Phrase("\(time)부터 서버에 연결되지 않습니다.", "The server cannot be reached since \(time).")
            return [
                Phrase("\(sentence.korean) 저장된 정보만 표시합니다.", "\(sentence.english) Stored data only."), sentence,
                Phrase("\(time)부터 연결 안 됨", "no connection since \(time)"), Phrase("연결 안 됨", "no connection"),
            ]
        }
        let count = model.openAttempts.count { $0.state != .sending }
        guard count > 0 else { return [] }
        return [Phrase("확인필요 \(count)건", "\(count) to check")]
    }
}
