package import MemberDesk
package import TerminalKit
package import Wording

/// What scenes looked like: every picture with its time, and what was said when.
package struct SceneRecording: Sendable {
    /// A picture.
    package struct Picture: Sendable {
        /// The time since the beginning.
        package let time: Duration
        /// What was on the screen.
        package let frame: Frame
    }

    /// The beginning of a caption.
    package struct Marker: Sendable {
        /// The time since the beginning.
        package let time: Duration
        /// The scene that it belongs to.
        package let scene: Scene
        /// What is said.
        package let caption: Phrase
    }

    /// The size of every picture.
    package let size: Size
    /// The pictures, each shown until the next one.
    package fileprivate(set) var pictures: [Picture] = []
    /// The captions in order.
    package fileprivate(set) var markers: [Marker] = []
    /// The pictures that scripts kept, by name.
    package fileprivate(set) var captures: [(name: String, frame: Frame)] = []
    /// What was in the log at the end of each scene, by its number.
    package fileprivate(set) var entries: [Int: [JournalEntry]] = [:]
    /// When the last picture ends.
    package fileprivate(set) var duration = Duration.zero

    init(size: Size) {
        self.size = size
    }

    mutating func add(_ frame: Frame, at time: Duration) {
        duration = time
        guard pictures.last?.frame != frame else { return }
        // Two pictures of one moment are one: nobody could tell them apart.
        if let last = pictures.last, last.time == time { pictures.removeLast() }
        pictures.append(Picture(time: time, frame: frame))
    }

    mutating func add(_ caption: Phrase, of scene: Scene, at time: Duration) {
        markers.append(Marker(time: time, scene: scene, caption: caption))
    }

    mutating func note(_ entries: [JournalEntry], of scene: Scene) {
        self.entries[scene.number] = entries
    }

    mutating func capture(_ frame: Frame, as name: String) {
        captures.append((name, frame))
    }

    /// The last picture of each caption: what it speaks of has come then.
    package var captioned: [(marker: Marker, frame: Frame)] {
        markers.enumerated().compactMap { index, marker in
            let end = index + 1 < markers.count ? markers[index + 1].time : .seconds(Int64.max / 4)
            let last = pictures.last { $0.time >= marker.time && $0.time < end } ?? pictures.last { $0.time < end }
            return last.map { (marker, $0.frame) }
        }
    }
}
