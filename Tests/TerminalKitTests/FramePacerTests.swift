import TerminalKit
import Testing

struct FramePacerTests {
    private let start = ContinuousClock.now

    @Test("nothing is due unless it was asked for")
    func idle() {
        var pacer = FramePacer()
        #expect(pacer.due(now: start) == nil)
        let early1 = pacer.takeDue(now: start)
        #expect(!early1)
    }

    @Test("the first frame is due at once, the next one after the interval")
    func capped() {
        var pacer = FramePacer(interval: .milliseconds(33))
        pacer.request(urgent: false)
        let taken2 = pacer.takeDue(now: start)
        #expect(taken2)
        pacer.request(urgent: false)
        let early3 = pacer.takeDue(now: start + .milliseconds(32))
        #expect(!early3)
        #expect(pacer.due(now: start + .milliseconds(32)) == start + .milliseconds(33))
        let taken4 = pacer.takeDue(now: start + .milliseconds(33))
        #expect(taken4)
        #expect(pacer.due(now: start + .milliseconds(99)) == nil)
    }

    @Test("a key's frame does not wait")
    func urgent() {
        var pacer = FramePacer()
        pacer.request(urgent: false)
        let taken5 = pacer.takeDue(now: start)
        #expect(taken5)
        pacer.request(urgent: false)
        pacer.request(urgent: true)
        let taken6 = pacer.takeDue(now: start + .milliseconds(1))
        #expect(taken6)
    }
}
