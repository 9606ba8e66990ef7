/// How quickly a scene is played.
package enum ScenePace: Int, Sendable, CaseIterable {
    /// Half as quickly as people read.
    case half
    /// As quickly as people read.
    case normal
    /// Twice as quickly.
    case double
    /// Four times as quickly.
    case quadruple

    /// How it is shown.
    package var sign: String {
        switch self {
        case .half: "0.5x"
        case .normal: "1x"
        case .double: "2x"
        case .quadruple: "4x"
        }
    }

    /// How many seconds of a scene pass in one of the audience's.
    var factor: Double {
        switch self {
        case .half: 0.5
        case .normal: 1
        case .double: 2
        case .quadruple: 4
        }
    }

    /// The next quicker one, or this one where there is none.
    package var quicker: ScenePace { ScenePace(rawValue: rawValue + 1) ?? self }
    /// The next slower one, or this one where there is none.
    package var slower: ScenePace { ScenePace(rawValue: rawValue - 1) ?? self }
}
